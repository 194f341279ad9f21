package io.reconpro.qbo.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * An invoice with its payments, the oldest first.
 *
 * @param party the client's name; null when the client is missing or nameless
 */
public record PaidInvoice(long id, String number, LocalDate date, BigDecimal total, String party,
        List<Payment> payments) {

    public PaidInvoice {
        payments = payments.stream().sorted(Comparator.comparing(Payment::date).thenComparingLong(Payment::id)).toList();
    }
}
