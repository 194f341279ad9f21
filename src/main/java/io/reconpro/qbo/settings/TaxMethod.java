package io.reconpro.qbo.settings;

/** How exported tax lines reach the invoice in QuickBooks (S-13). */
public enum TaxMethod {

    /** As the transaction's tax total in books that take one, which those with sales tax do, as lines in others. */
    AUTO,
    /** As the tax total of the transaction. */
    TRANSACTION_TOTAL,
    /** As lines with the tax item. */
    TAX_LINES
}
