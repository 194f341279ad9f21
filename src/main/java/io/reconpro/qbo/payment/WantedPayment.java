package io.reconpro.qbo.payment;

import io.reconpro.qbo.document.Amounts;
import io.reconpro.qbo.document.Texts;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.shop.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A payment of the shop as QuickBooks is to hold it.
 *
 * @param sourceId the shop's id
 * @param reference the check number; null without one
 * @param method name of the payment method
 * @param note the shop's notes; null without any
 */
record WantedPayment(String sourceId, LocalDate date, BigDecimal amount, String reference, String method,
        String note) {

    static final String ENTITY = "Payment";

    /** What QuickBooks takes. */
    private static final int REFERENCE_LIMIT = 21;

    static WantedPayment of(Payment payment) {
        return new WantedPayment(Long.toString(payment.id()), payment.date(), Amounts.cents(payment.amount()),
                Texts.shorten(payment.checkNumber(), REFERENCE_LIMIT), MethodNames.of(payment), payment.notes());
    }

    WriteKey key() {
        return new WriteKey(ENTITY, sourceId);
    }

    /** Changes with the shop's payment, but for its notes: they are sent once and then left to QuickBooks' users. */
    String hash() {
        return ContentHash.of(date, amount, reference, method);
    }
}
