package io.reconpro.qbo.sandbox.http;

import java.time.Instant;
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
 */
public record Call(String tid, Instant at, Kind kind, String method, String path, String realm, String entity,
                   String id, String operation, int items, Map<String, String> parameters,
                   Map<String, String> headers, String body) {

    /** The caller's idempotency key; {@code null} when absent. */
    public String requestId() {
        return parameters.get("requestid");
    }

    /** A header's value; {@code null} when absent. */
    public String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }
}
