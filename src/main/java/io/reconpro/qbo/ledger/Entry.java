package io.reconpro.qbo.ledger;

import java.time.Instant;

/**
 * One write as the ledger holds it.
 *
 * @param generation 1 + the number of earlier closed writes of the same record
 * @param body       exact JSON of the entity, null once closed
 * @param callId     request id of the call it was sent in: its own, or the batch's; null before it was sent
 * @param sentAt     when it was last sent, on the exporter database's clock
 * @param settled    whether the time has passed after which QuickBooks can no longer be working on it
 */
public record Entry(String requestId, String realmId, WriteKey key, String operation, int generation, String body,
        Intent.Source source, String baseSyncToken, State state, String callId, String bId, Instant sentAt,
        int attempts, boolean settled, String qboId) {

    public boolean sentInBatch() {
        return callId != null && !callId.equals(requestId);
    }
}
