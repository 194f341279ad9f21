package io.reconpro.qbo.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.ledger.Intent;
import io.reconpro.qbo.ledger.State;
import io.reconpro.qbo.ledger.WriteKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** Ledger entries of the class's tests: invoice "number" of Acme over 100.00, and shared records. */
record AnEntry(String entity, String number, String callId, int attempts, boolean settled) {

    static final Instant SENT_AT = Instant.parse("2026-03-02T10:00:00Z");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    static AnEntry invoice(String number) {
        return new AnEntry("Invoice", number, null, 1, true);
    }

    static AnEntry of(String entity, String name) {
        return new AnEntry(entity, name, null, 1, true);
    }

    AnEntry inBatch(String batch) {
        return new AnEntry(entity, number, batch, attempts, settled);
    }

    AnEntry sentTimes(int times) {
        return new AnEntry(entity, number, callId, times, settled);
    }

    AnEntry justSent() {
        return new AnEntry(entity, number, callId, attempts, false);
    }

    /** Stored and never sent yet. */
    Entry intended() {
        return entry(State.INTENDED);
    }

    /** Sent and not answered. */
    Entry entry() {
        return entry(State.UNKNOWN);
    }

    private Entry entry(State state) {
        boolean document = entity.equals("Invoice");
        Intent.Source source = document
                ? new Intent.Source(1L, "hash", number, "Acme", LocalDate.of(2026, 3, 1), new BigDecimal("100.0000"))
                : Intent.Source.named(number);
        return new Entry(requestId(), "realm", new WriteKey(entity, number), "create", 1, body(), Set.of(), source, null,
                state, callId == null ? requestId() : callId, "0", SENT_AT, attempts, settled, null);
    }

    String requestId() {
        return "REQUEST-" + number;
    }

    private String body() {
        return """
                {"DocNumber": "%s", "TxnDate": "2026-03-01", "CustomerRef": {"value": "7"},
                 "ClassRef": {"value": "500"}, "Line": [{"Amount": 60.00}, {"Amount": 40.00}]}""".formatted(number);
    }

    /** The invoice as QuickBooks would hold it. */
    ObjectNode stored(String id) {
        return json("""
                {"Id": "%s", "SyncToken": "0", "DocNumber": "%s", "TxnDate": "2026-03-01", "TotalAmt": 100.00,
                 "CustomerRef": {"value": "7"}, "ClassRef": {"value": "500"}, "PrivateNote": "ReconPro %s (%s)"}"""
                .formatted(id, number, number, requestId()));
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
