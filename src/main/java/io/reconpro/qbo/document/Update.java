package io.reconpro.qbo.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A full update of a document: what the exporter owns is as the shop has it now, and gone where the shop has it no
 * longer; what a person filled in survives. QuickBooks clears every property that a full update leaves out, and
 * refuses unknown ones, so only properties that may be written are repeated.
 */
public final class Update {

    /** What a person may have filled in, and what is therefore repeated, by kind of document. */
    private static final Map<String, Set<String>> WRITABLE = Map.of(
            "Invoice", Set.of("AllowIPNPayment", "AllowOnlinePayment", "AllowOnlineCreditCardPayment",
                    "AllowOnlineACHPayment", "CustomField", "DocNumber", "TxnDate", "DepartmentRef", "CurrencyRef",
                    "ExchangeRate", "PrivateNote", "LinkedTxn", "CustomerRef", "CustomerMemo", "BillAddr", "ShipAddr",
                    "ShipFromAddr", "FreeFormAddress", "ClassRef", "SalesTermRef", "DueDate", "ShipMethodRef",
                    "ShipDate", "TrackingNum", "GlobalTaxCalculation", "ApplyTaxAfterDiscount", "PrintStatus",
                    "EmailStatus", "BillEmail", "BillEmailCc", "BillEmailBcc", "Deposit", "DepositToAccountRef"),
            "Bill", Set.of("DocNumber", "TxnDate", "DueDate", "DepartmentRef", "CurrencyRef", "ExchangeRate",
                    "PrivateNote", "LinkedTxn", "VendorRef", "APAccountRef", "SalesTermRef", "GlobalTaxCalculation"),
            "Payment", Set.of("CustomerRef", "DepositToAccountRef", "ARAccountRef", "PaymentMethodRef",
                    "PaymentRefNum", "TotalAmt", "ProcessPayment", "TxnDate", "CurrencyRef", "ExchangeRate",
                    "PrivateNote"));

    /** What an update never changes once it is there (S-17). */
    private static final Map<String, Set<String>> KEPT = Map.of(
            "Invoice", Set.of("DocNumber", "CurrencyRef"), "Bill", Set.of("DocNumber", "CurrencyRef"),
            "Payment", Set.of("CurrencyRef"));

    private static final String NOTE = "PrivateNote";
    private static final String TAX = "TxnTaxDetail";

    private final String entity;
    private final ObjectNode base;
    private final Fingerprint former;

    /**
     * @param base   the document as it was read
     * @param former what the exporter wrote last
     */
    public Update(String entity, ObjectNode base, Fingerprint former) {
        this.entity = entity;
        this.base = base;
        this.former = former;
    }

    /** @param own the document as a new one would be sent */
    public ObjectNode merge(ObjectNode own) {
        ObjectNode merged = own.objectNode();
        merged.set("Id", base.get("Id"));
        merged.set("SyncToken", base.get("SyncToken"));
        base.fields().forEachRemaining(field -> {
            if (WRITABLE.get(entity).contains(field.getKey()) && !former.names().contains(field.getKey())) {
                merged.set(field.getKey(), field.getValue());
            }
        });
        keepTaxRate(merged);
        merged.setAll(own);
        KEPT.get(entity).stream().filter(base::hasNonNull).forEach(name -> merged.set(name, base.get(name)));
        if (own.has(NOTE)) {
            merged.put(NOTE, note(own.get(NOTE).asText()));
        }
        if (own.get("Line") instanceof ArrayNode lines) {
            merged.set("Line", withIds(lines));
        }
        return merged;
    }

    /** Names of the properties that the exporter owns in the merged document. */
    public static Set<String> names(ObjectNode own) {
        return own.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** The rate somebody chose; the amount is QuickBooks' to compute again, and would be kept if it were sent. */
    private void keepTaxRate(ObjectNode merged) {
        JsonNode rate = base.path(TAX).path("TxnTaxCodeRef");
        if (rate.isObject() && !former.names().contains(TAX)) {
            merged.putObject(TAX).set("TxnTaxCodeRef", rate);
        }
    }

    private String note(String own) {
        String read = base.path(NOTE).asText("");
        return read.isEmpty() || former.isAsWritten(NOTE, base) ? own : Marker.merge(read, own);
    }

    /** Lines keep their places, so that QuickBooks takes them for the same; those in excess vanish. */
    private ArrayNode withIds(ArrayNode own) {
        ArrayNode lines = own.arrayNode();
        for (int place = 0; place < own.size(); place++) {
            ObjectNode line = own.objectNode();
            JsonNode before = base.path("Line").path(place);
            if (before.hasNonNull("Id") && before.path("DetailType").equals(own.get(place).path("DetailType"))) {
                line.set("Id", before.get("Id"));
            }
            lines.add(line.setAll((ObjectNode) own.get(place)));
        }
        return lines;
    }
}
