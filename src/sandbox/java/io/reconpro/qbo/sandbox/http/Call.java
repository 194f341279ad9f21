package io.reconpro.qbo.sandbox.http;

import io.reconpro.qbo.sandbox.books.QboFault;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * One request as it came over the wire.
 *
 * @param tid the answer's {@code intuit_tid}
 * @param path without the query string
 * @param realm {@code null} outside a company
 * @param entity canonical name (Invoice, not invoice); {@code null} for query, batch, CDC and token calls
 * @param id Id in the path; {@code null} when there is none
 * @param operation query, read, create, update, delete, void, batch, cdc or token
 * @param items operations in a batch, 1 for any other call
 * @param headers names in lower case
 * @param body empty when there is none
 * @param itemFaults bId to the fault a test wants for that item of a batch
 */
public record Call(String tid, Instant at, Kind kind, String method, String path, String realm, String entity,
                   String id, String operation, int items, Map<String, String> parameters,
                   Map<String, String> headers, String body, Map<String, QboFault> itemFaults) {

    /** A call as it came, with no fault planned for any of its items. */
    public Call(String tid, Instant at, Kind kind, String method, String path, String realm, String entity, String id,
                String operation, int items, Map<String, String> parameters, Map<String, String> headers,
                String body) {
        this(tid, at, kind, method, path, realm, entity, id, operation, items, parameters, headers, body, Map.of());
    }

    /** The same batch, in which the item of that bId will be refused. */
    public Call refusing(String bId, QboFault fault) {
        Map<String, QboFault> faults = new HashMap<>(itemFaults);
        faults.put(bId, fault);
        return new Call(tid, at, kind, method, path, realm, entity, id, operation, items, parameters, headers, body,
                faults);
    }

    /** The caller's idempotency key; {@code null} when absent. */
    public String requestId() {
        return parameters.get("requestid");
    }

    /** A header's value; {@code null} when absent. */
    public String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }
}
