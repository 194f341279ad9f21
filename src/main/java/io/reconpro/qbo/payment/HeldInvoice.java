package io.reconpro.qbo.payment;

import com.fasterxml.jackson.databind.JsonNode;
import io.reconpro.qbo.document.Voided;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/**
 * An exported invoice as QuickBooks holds it.
 *
 * @param balance what is still to be paid
 * @param paymentIds the payments that are set against it, some of which may only apply a credit memo
 * @param voided whether somebody voided it, so that nothing can be paid any more
 */
record HeldInvoice(String id, String syncToken, BigDecimal balance, String customerId, String currency,
        Set<String> paymentIds, boolean voided) {

    static HeldInvoice of(JsonNode json) {
        Set<String> payments = new TreeSet<>();
        for (JsonNode link : json.path("LinkedTxn")) {
            if (link.path("TxnType").asText().equals(WantedPayment.ENTITY)) {
                payments.add(link.path("TxnId").asText());
            }
        }
        return new HeldInvoice(json.path("Id").asText(), json.path("SyncToken").asText(null),
                json.path("Balance").decimalValue(), json.path("CustomerRef").path("value").asText(),
                json.path("CurrencyRef").path("value").asText(null), payments, Voided.is(json));
    }
}
