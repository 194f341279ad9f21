package io.reconpro.qbo.sandbox.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * ReconPro's rule for percentage lines: surcharges are percent of the main services, discounts of main services and
 * surcharges, taxes of all three; each line is rounded half-up to cents.
 */
public final class Amounts {

    private final Map<LineKind, BigDecimal> sums = new EnumMap<>(LineKind.class);

    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** Prices the percentage lines that have no amount yet, kind by kind, as each rests on the sums before it. */
    static BigDecimal price(Collection<ShopLine> lines) {
        Amounts amounts = new Amounts();
        for (LineKind kind : LineKind.values()) {
            BigDecimal base = amounts.total();
            lines.stream().filter(line -> line.kind() == kind).forEach(line -> {
                if (line.amount == null) {
                    line.amount = percent(base, line.service.ratePercent());
                }
                amounts.sums.merge(kind, line.amount, BigDecimal::add);
            });
        }
        return amounts.total();
    }

    /** What a line of this rate comes to. */
    public static BigDecimal percent(BigDecimal base, BigDecimal rate) {
        return cents(base.multiply(rate).movePointLeft(2));
    }

    private BigDecimal total() {
        return Arrays.stream(LineKind.values()).map(kind -> sums.getOrDefault(kind, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
