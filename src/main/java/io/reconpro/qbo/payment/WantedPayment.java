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

    /** Between the hash of the money and that of the note; no hash contains it. */
    private static final String NOTED = "~";
    private static final int NOTE_HASH_LENGTH = 15;

    static WantedPayment of(Payment payment) {
        return new WantedPayment(Long.toString(payment.id()), payment.date(), Amounts.cents(payment.amount()),
                Texts.shorten(payment.checkNumber(), REFERENCE_LIMIT), MethodNames.of(payment), payment.notes());
    }

    WriteKey key() {
        return new WriteKey(ENTITY, sourceId);
    }

    /** Changes with the shop's payment; a change of its notes alone is told apart. */
    String hash() {
        String money = moneyHash();
        return note == null ? money : money + NOTED + ContentHash.of(note).substring(0, NOTE_HASH_LENGTH);
    }

    /** Whether the money, its date, reference or method are no longer what this hash stands for. */
    boolean differsFrom(String hash) {
        return hash == null || !moneyHash().equals(hash.split(NOTED)[0]);
    }

    private String moneyHash() {
        return ContentHash.of(date, amount, reference, method);
    }
}
