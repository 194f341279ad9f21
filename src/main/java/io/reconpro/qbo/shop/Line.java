package io.reconpro.qbo.shop;

import java.math.BigDecimal;

/**
 * One line of an invoice. The amount is authoritative: it may already be net of a default discount, so it is never
 * computed anew from the catalogue.
 */
public record Line(long id, int position, Service service, WorkOrder workOrder, String description,
        BigDecimal quantity, BigDecimal unitPrice, BigDecimal amount, BigDecimal ratePercent) {

    /**
     * The kind, derived from the service: surcharge, discount and tax are all percentages, told apart only by sign
     * and Is Tax. A tax with a negative rate takes money off, so it is a discount (S-13).
     */
    public LineKind kind() {
        if (service == null || service.priceType() != PriceType.PERCENTAGE) {
            return LineKind.MAIN;
        }
        if (sign() < 0) {
            return LineKind.DISCOUNT;
        }
        return service.tax() ? LineKind.TAX : LineKind.SURCHARGE;
    }

    /** True for an Is Tax service with a negative rate, which contradicts itself and counts as a discount. */
    public boolean isNegativeTax() {
        return kind() == LineKind.DISCOUNT && service.tax();
    }

    private int sign() {
        if (ratePercent != null) {
            return ratePercent.signum();
        }
        return service.ratePercent() != null ? service.ratePercent().signum() : amount.signum();
    }
}
