package io.reconpro.qbo.shop;

/** What a line is, in the order in which the shop calculates and prints the kinds. */
public enum LineKind { MAIN, SURCHARGE, DISCOUNT, TAX }
