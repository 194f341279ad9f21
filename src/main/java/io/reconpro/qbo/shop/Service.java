package io.reconpro.qbo.shop;

import java.math.BigDecimal;

/** A unit of work of the shop's catalogue; its rate is positive for surcharges and taxes, negative for discounts. */
public record Service(long id, String name, String description, PriceType priceType, boolean tax,
        BigDecimal ratePercent, String accountingId, boolean taxable) {
}
