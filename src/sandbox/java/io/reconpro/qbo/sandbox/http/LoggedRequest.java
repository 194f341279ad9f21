package io.reconpro.qbo.sandbox.http;

import java.time.Instant;

/**
 * One request that arrived, for tests that count.
 *
 * @param status of the answer; 0 when the connection was cut instead
 */
public record LoggedRequest(Instant at, Kind kind, String realm, String entity, String operation, String requestId,
                            int items, int status, String tid) {
}
