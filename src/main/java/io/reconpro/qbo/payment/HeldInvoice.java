package io.reconpro.qbo.payment;

import com.fasterxml.jackson.databind.JsonNode;
import io.reconpro.qbo.document.Voided;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An exported invoice as QuickBooks holds it.
 *
 * @param total what it comes to
 * @param balance what is still to be paid
 * @param paymentIds the payments that are set against it, some of which may only apply a credit memo
 * @param memo what the customer reads, with the number of a purchase or repair order; empty without one, null where
 *             only an export would tell
 * @param voided whether somebody voided it, so that nothing can be paid any more
 */
record HeldInvoice(String id, String syncToken, BigDecimal total, BigDecimal balance, String customerId,
        String currency, Set<String> paymentIds, String memo, boolean voided) {

    private static final String ORDER = "PO ";

    static HeldInvoice of(JsonNode json) {
        Set<String> payments = new TreeSet<>();
        for (JsonNode link : json.path("LinkedTxn")) {
            if (link.path("TxnType").asText().equals(WantedPayment.ENTITY)) {
                payments.add(link.path("TxnId").asText());
            }
        }
        return new HeldInvoice(json.path("Id").asText(), json.path("SyncToken").asText(null),
                json.path("TotalAmt").decimalValue(), json.path("Balance").decimalValue(),
                json.path("CustomerRef").path("value").asText(), json.path("CurrencyRef").path("value").asText(null),
                payments, json.path("CustomerMemo").path("value").asText(""), Voided.is(json));
    }

    /** One that an export would create, for a preview. */
    static HeldInvoice foreseen(String id, BigDecimal total) {
        return new HeldInvoice(id, null, total, total, null, null, Set.of(), null, false);
    }

    /** The same once an export has given it this total. */
    HeldInvoice with(BigDecimal newTotal) {
        return new HeldInvoice(id, syncToken, newTotal, balance.add(newTotal).subtract(total), customerId, currency,
                paymentIds, memo, voided);
    }

    boolean isForeseen() {
        return memo == null;
    }

    /** Number of the purchase or repair order that stands on the document. */
    Optional<String> order() {
        return memo.lines().map(String::strip).filter(line -> line.startsWith(ORDER))
                .map(line -> line.substring(ORDER.length()).strip()).findFirst();
    }
}
