package io.reconpro.qbo.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.document.Marker;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A payment as QuickBooks holds it.
 *
 * @param reference null without one
 * @param deposited whether it is part of a bank deposit, so that QuickBooks refuses every change (6540)
 * @param json all of it, as it was read
 */
record HeldPayment(String id, String syncToken, LocalDate date, BigDecimal total, String reference,
        String customerId, Account account, boolean deposited, List<Part> parts, ObjectNode json) {

    private static final String INVOICE = "Invoice";
    private static final String CREDIT_MEMO = "CreditMemo";

    /** What of it is set against one transaction, or taken from one. */
    record Part(String type, String id, BigDecimal amount) {
    }

    /** Where its money went. */
    record Account(String id, String name) {
    }

    static HeldPayment of(ObjectNode json) {
        JsonNode account = json.path("DepositToAccountRef");
        String accountId = account.path("value").asText("");
        return new HeldPayment(json.path("Id").asText(), json.path("SyncToken").asText(),
                LocalDate.parse(json.path("TxnDate").asText()), json.path("TotalAmt").decimalValue(),
                text(json.path("PaymentRefNum")), json.path("CustomerRef").path("value").asText(),
                new Account(accountId, account.path("name").asText(accountId)), isDeposited(json), parts(json), json);
    }

    /** How much of it is set against this invoice. */
    BigDecimal partOf(String invoiceId) {
        return parts.stream().filter(part -> part.type().equals(INVOICE) && part.id().equals(invoiceId))
                .map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What it is set against besides this invoice. */
    List<Part> without(String invoiceId) {
        return parts.stream().filter(part -> !(part.type().equals(INVOICE) && part.id().equals(invoiceId))).toList();
    }

    /** Money of it that is set against other documents. */
    List<Part> moneyBeside(String invoiceId) {
        return without(invoiceId).stream().filter(part -> !part.type().equals(CREDIT_MEMO)).toList();
    }

    /** Whether it is set against more documents than one. */
    boolean paysSeveral() {
        return parts.stream().filter(part -> !part.type().equals(CREDIT_MEMO)).map(part -> part.type() + part.id())
                .distinct().count() > 1;
    }

    /** Whether somebody voided it: nothing is left of it but its record. */
    boolean isVoided() {
        return total.signum() == 0 && !spendsCredit();
    }

    /** Whether it is nothing but the application of a credit memo, by which QuickBooks remembers that. */
    boolean isCreditOnly() {
        return total.signum() == 0 && spendsCredit();
    }

    boolean spendsCredit() {
        return parts.stream().anyMatch(part -> part.type().equals(CREDIT_MEMO));
    }

    /** Whether an export made it, whatever is known of it otherwise. */
    boolean bearsMarker() {
        return Marker.requestId(json.path("PrivateNote").asText(null)).isPresent();
    }

    private static boolean isDeposited(JsonNode json) {
        for (JsonNode link : json.path("LinkedTxn")) {
            if (link.path("TxnType").asText().equals("Deposit")) {
                return true;
            }
        }
        return false;
    }

    private static List<Part> parts(JsonNode json) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode line : json.path("Line")) {
            for (JsonNode link : line.path("LinkedTxn")) {
                parts.add(new Part(link.path("TxnType").asText(), link.path("TxnId").asText(),
                        line.path("Amount").decimalValue()));
            }
        }
        return parts;
    }

    private static String text(JsonNode node) {
        String text = node.asText("").strip();
        return text.isEmpty() ? null : text;
    }
}
