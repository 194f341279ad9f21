package io.reconpro.qbo.ledger;

import java.time.Instant;
import java.util.Set;

/**
 * One write as the ledger holds it.
 *
 * @param generation 1 + the number of earlier closed writes of the same record
 * @param body       exact JSON of the entity, null once closed
 * @param ownFields  names of the properties in it that are the exporter's; empty for deletes and voids
 * @param callId     request id of the call it was sent in: its own, or the batch's; null before it was sent
 * @param sentAt     when it was last sent, on the exporter database's clock
 * @param settled    whether the time has passed after which QuickBooks can no longer be working on it
 */
public record Entry(String requestId, String realmId, WriteKey key, String operation, int generation, String body,
        Set<String> ownFields, Intent.Source source, String baseSyncToken, State state, String callId, String bId,
        Instant sentAt, int attempts, boolean settled, String qboId) {

    /** Stands for a document of which nothing has to be written, in the steps that set the shop's status. */
    public static Entry unwritten(WriteKey key, Intent.Source source) {
        return new Entry(null, null, key, "none", 0, null, Set.of(), source, null, State.DONE, null, null, null, 0, true,
                null);
    }

    public boolean creates() {
        return operation.equals(Intent.CREATE);
    }

    public boolean updates() {
        return operation.equals(Intent.UPDATE);
    }

    /** Whether it takes something away, so that nothing is left that could be compared or linked. */
    public boolean removes() {
        return operation.equals(Intent.DELETE) || operation.equals(Intent.VOID);
    }

    public boolean sentInBatch() {
        return callId != null && !callId.equals(requestId);
    }
}
