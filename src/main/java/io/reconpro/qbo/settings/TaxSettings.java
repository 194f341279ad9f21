package io.reconpro.qbo.settings;

/**
 * The tax of invoices (S-13).
 *
 * @param included whether tax lines are exported; otherwise they are left out
 * @param item the item of exported tax lines; it must post to a liability account
 */
public record TaxSettings(boolean included, TaxMethod method, String item) {

    /**
     * Whether exported tax lines become the transaction's tax total, not lines of their own.
     *
     * @param taken whether the books take such a total
     */
    public boolean asTransactionTotal(boolean taken) {
        return included && (method == TaxMethod.TRANSACTION_TOTAL || method == TaxMethod.AUTO && taken);
    }

    /** Whether exported tax lines become lines with the tax item. */
    public boolean asLines(boolean totalTaken) {
        return included && !asTransactionTotal(totalTaken);
    }
}
