package io.reconpro.qbo.shop;

/** How a service is priced; surcharges, discounts and taxes are percentages of what stands before them. */
public enum PriceType { MONEY, LABOR, PARTS, PERCENTAGE, PRICE_MATRIX }
