package io.reconpro.qbo.sandbox.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;

/** How clients pay: in full, in parts, too much, by an order that is no money, or by a check that bounces. */
final class DemoPayments {

    /** Kinds of payers; the last eight owe everything. */
    private static final int KINDS = 20;

    private final LocalDate today;
    private final Random random;
    private int nextCheck = 2041;

    DemoPayments(DemoShop.Options options) {
        this.today = options.today();
        this.random = new Random(options.seed() + 1_000);
    }

    /** Pays an invoice whose lines are all there. */
    void pay(ShopInvoice invoice, LocalDate date) {
        BigDecimal total = invoice.sum();
        OffsetDateTime at = paidAt(date);
        switch (random.nextInt(KINDS)) {
            case 0, 1 -> invoice.paid(card(invoice, total, at));
            case 2, 3 -> invoice.paid(check(total, at));
            case 4 -> invoice.paid(ShopPayment.check(total, at, null).noted("cash at the counter"));
            case 5 -> invoice.paid(check(part(total, "0.40"), at));
            case 6 -> invoice.paid(ShopPayment.check(part(total, "0.25"), at, null))
                    .paid(card(invoice, total.subtract(part(total, "0.25")), at.plusHours(2)));
            case 7 -> invoice.paid(ShopPayment.order("PO-" + (700 + random.nextInt(300)), at));
            case 8 -> invoice.paid(ShopPayment.order("RO " + (31_000 + random.nextInt(900)), at).noted("dealer's order"))
                    .paid(check(part(total, "0.50"), at.plusDays(1)));
            case 9 -> invoice.paid(check(total, at).noted("returned by the bank").takenBack())
                    .paid(card(invoice, total, at.plusDays(1)));
            case 10 -> invoice.paid(check(total.add(new BigDecimal("25.00")), at).noted("tip included"));
            case 11 -> invoice.paid(check(total, date.minusDays(1).atTime(19, 30).atOffset(ZoneOffset.UTC))
                    .noted("paid ahead"));
            default -> { }
        }
    }

    /** In the evening it is tomorrow already by the clock that time stamps are kept in. */
    private OffsetDateTime paidAt(LocalDate date) {
        LocalDate day = date.plusDays(random.nextInt(8));
        LocalDate last = today.minusDays(1);
        return (day.isAfter(last) ? last : day).atTime(15 + random.nextInt(9), random.nextInt(60))
                .atOffset(ZoneOffset.UTC);
    }

    private ShopPayment card(ShopInvoice invoice, BigDecimal amount, OffsetDateTime at) {
        return ShopPayment.card(amount, at, "ch_" + invoice.id());
    }

    private ShopPayment check(BigDecimal amount, OffsetDateTime at) {
        return ShopPayment.check(amount, at, String.valueOf(nextCheck++));
    }

    private static BigDecimal part(BigDecimal total, String share) {
        return total.multiply(new BigDecimal(share)).setScale(2, RoundingMode.HALF_UP);
    }
}
