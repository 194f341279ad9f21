package io.reconpro.qbo.payment;

import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.shop.PaidInvoice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One exported invoice on both sides.
 *
 * @param held the invoice in QuickBooks
 * @param payments what QuickBooks has set against it, and what an export made for it
 * @param ownership which of them exports made for which of the shop's payments
 */
record InvoiceCase(PaidInvoice invoice, WantedSet wanted, HeldInvoice held, List<HeldPayment> payments,
        Ownership ownership) {

    InvoiceCase {
        payments = List.copyOf(payments);
    }

    String sourceId() {
        return Long.toString(invoice.id());
    }

    /** How the log names a payment of this invoice. */
    Subject subject(String paymentId, LocalDate date, BigDecimal amount) {
        return new Subject(WantedPayment.ENTITY, paymentId, invoice.number(), invoice.party(), date, amount);
    }

    Subject subject(WantedPayment payment) {
        return subject(payment.sourceId(), payment.date(), payment.amount());
    }
}
