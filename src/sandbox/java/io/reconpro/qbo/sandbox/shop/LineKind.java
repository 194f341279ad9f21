package io.reconpro.qbo.sandbox.shop;

/** What a line is, in the order in which ReconPro computes the lines of an invoice. */
public enum LineKind {
    MAIN, SURCHARGE, DISCOUNT, TAX
}
