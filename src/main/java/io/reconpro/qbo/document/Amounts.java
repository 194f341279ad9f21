package io.reconpro.qbo.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** Rounds the shop's four decimals to the cents that QuickBooks keeps. */
public final class Amounts {

    private Amounts() {
    }

    /** To the cent, half up (away from zero). */
    public static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    public static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Without trailing zeros, for reading. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
