package io.reconpro.qbo.sandbox.shop;

/** How ReconPro prices a service; surcharges, discounts and taxes are percentages. */
public enum PriceType {
    MONEY, LABOR, PARTS, PERCENTAGE, PRICE_MATRIX
}
