package io.reconpro.qbo.gate;

/**
 * How the books calculate sales tax.
 *
 * @param used whether they do so at all
 * @param automated whether by address; otherwise by the tax code of the transaction
 * @param code the company's own tax code; null when it has none, or needs none as tax is automated
 */
public record SalesTax(boolean used, boolean automated, String code) {

    public static final SalesTax NOT_USED = new SalesTax(false, false, null);

    public SalesTax {
        automated = used && automated;
        code = used && !automated ? code : null;
    }

    /** Whether a document can bring its tax as one total: QuickBooks books it where it has sales tax and knows which. */
    public boolean takesTotal() {
        return automated || code != null;
    }
}
