package io.reconpro.qbo.sandbox.shop;

import java.math.BigDecimal;
import java.util.Random;

/** Believable quantities and prices. */
final class Quantities {

    private Quantities() {
    }

    /** Hours in tenths, so that hours × rate needs rounding now and then. */
    static String hours(Random random) {
        return BigDecimal.valueOf(3 + random.nextInt(60), 1).toPlainString();
    }

    static String pieces(Random random) {
        return String.valueOf(random.nextInt(3) == 0 ? 2 + random.nextInt(10) : 1);
    }

    static String around(String price, Random random) {
        BigDecimal factor = BigDecimal.valueOf(80 + random.nextInt(60), 2);
        return Amounts.cents(new BigDecimal(price).multiply(factor)).toPlainString();
    }

    /** A matrix line already net of a default discount: its amount is not quantity × price. */
    static void netOfDiscount(ShopInvoice invoice, Catalogue.Priced priced, Random random) {
        BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(4));
        BigDecimal price = new BigDecimal(priced.price());
        BigDecimal off = BigDecimal.valueOf(100 - random.nextInt(3) * 5, 2);
        BigDecimal amount = Amounts.cents(quantity.multiply(price).multiply(off));
        invoice.line(priced.service(), quantity, price, amount,
                "Size %d, severity %d".formatted(1 + random.nextInt(5), 1 + random.nextInt(3)));
    }
}
