package io.reconpro.qbo.sandbox.books;

/** Who charges sales tax in a company, as its preferences {@code UsingSalesTax} and {@code PartnerTaxEnabled} say. */
public enum SalesTaxMode {
    /** Nobody: what callers say about tax is ignored. */
    NONE(false, null),
    /** QuickBooks by tax codes and rates, as in companies from before November 2017. */
    CLASSIC(true, null),
    /** QuickBooks by the place goods are shipped to. */
    AUTOMATED(true, true),
    /** Nobody: the company could have automated tax, but nobody has set it up. */
    NOT_SET_UP(false, false);

    private final boolean using;
    private final Boolean partnerTax;

    SalesTaxMode(boolean using, Boolean partnerTax) {
        this.using = using;
        this.partnerTax = partnerTax;
    }

    boolean using() {
        return using;
    }

    /** {@code null} where the preference is absent. */
    Boolean partnerTax() {
        return partnerTax;
    }
}
