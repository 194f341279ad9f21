package io.reconpro.qbo.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.document.Marker;
import io.reconpro.qbo.gate.QuickBooksClass;
import io.reconpro.qbo.gate.Reference;
import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;

/** Compares what QuickBooks stored with what was meant: total, number and class. */
final class Comparison {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private static final List<String> LINE_DETAILS =
            List.of("SalesItemLineDetail", "AccountBasedExpenseLineDetail");

    private Comparison() {
    }

    /** The differences, as warnings; empty when QuickBooks holds the document as it was sent. */
    static List<Finding> of(Entry entry, ObjectNode stored, Reference books) {
        JsonNode meant = read(entry.body());
        List<Finding> findings = new ArrayList<>();
        BigDecimal total = entry.source().amount().setScale(2, RoundingMode.HALF_UP);
        BigDecimal qboTotal = Confirmations.amount(stored, "TotalAmt");
        if (total.compareTo(qboTotal) != 0) {
            findings.add(Subjects.finding(Code.W14, entry, Map.of("amount", total, "qboTotal", qboTotal)));
        }
        if (!meant.path("DocNumber").asText().equals(stored.path("DocNumber").asText())) {
            findings.add(Subjects.finding(Code.W35, entry, Map.of("qboNumber", stored.path("DocNumber").asText())));
        }
        String meantClass = classOf(meant);
        if (!meantClass.isEmpty() && !meantClass.equals(classOf(stored))) {
            findings.add(Subjects.finding(Code.W02, entry, Map.of("problem", "QuickBooks did not keep it", "class",
                    books.findClass(meantClass).map(QuickBooksClass::fullyQualifiedName).orElse(meantClass))));
        }
        return findings;
    }

    /** Whether a document in QuickBooks has the same number, party, date and total as one that was meant. */
    static boolean isTwin(Entry entry, ObjectNode stored) {
        JsonNode meant = read(entry.body());
        if (meant.has("TotalAmt")) {
            return isSamePayment(meant, stored);
        }
        return List.of("DocNumber", "TxnDate").stream()
                .allMatch(name -> meant.path(name).asText().equals(stored.path(name).asText()))
                && List.of("CustomerRef", "VendorRef").stream().allMatch(party -> meant.path(party).path("value").asText()
                        .equals(stored.path(party).path("value").asText()))
                && sum(meant.path("Line")).compareTo(withoutTax(stored)) == 0;
    }

    /** Equal payments are no rarity, so one that another write made is none. */
    private static boolean isSamePayment(JsonNode meant, ObjectNode stored) {
        return List.of("PaymentRefNum", "TxnDate").stream()
                .allMatch(name -> meant.path(name).asText().equals(stored.path(name).asText()))
                && meant.path("CustomerRef").path("value").asText()
                        .equals(stored.path("CustomerRef").path("value").asText())
                && meant.path("TotalAmt").decimalValue().compareTo(Confirmations.amount(stored, "TotalAmt")) == 0
                && meant.path("Line").findValuesAsText("TxnId").equals(stored.path("Line").findValuesAsText("TxnId"))
                && Marker.requestId(stored.path("PrivateNote").asText(null)).isEmpty();
    }

    /** The tax may be QuickBooks' own. */
    private static BigDecimal withoutTax(ObjectNode stored) {
        return Confirmations.amount(stored, "TotalAmt")
                .subtract(stored.path("TxnTaxDetail").path("TotalTax").decimalValue());
    }

    private static BigDecimal sum(JsonNode lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : lines) {
            sum = sum.add(line.path("Amount").decimalValue());
        }
        return sum.setScale(2, RoundingMode.HALF_UP);
    }

    /** The header's class, else that of the first line that has one. */
    private static String classOf(JsonNode document) {
        String header = document.path("ClassRef").path("value").asText("");
        if (!header.isEmpty()) {
            return header;
        }
        for (JsonNode line : document.path("Line")) {
            for (String detail : LINE_DETAILS) {
                String ofLine = line.path(detail).path("ClassRef").path("value").asText("");
                if (!ofLine.isEmpty()) {
                    return ofLine;
                }
            }
        }
        return "";
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The ledger holds a body that is not JSON", e);
        }
    }
}
