package io.reconpro.qbo.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.document.Fingerprint;
import io.reconpro.qbo.document.Voided;
import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.ledger.Intent;
import io.reconpro.qbo.quickbooks.Fault;
import io.reconpro.qbo.quickbooks.FaultError;
import io.reconpro.qbo.quickbooks.Outcome;
import io.reconpro.qbo.quickbooks.Read;
import io.reconpro.qbo.quickbooks.entity.EntityJson;
import java.util.List;
import java.util.Optional;

/**
 * An update, delete or void: QuickBooks does it for the one version it names only, so what it holds now tells whether
 * it was done. It is read by id, as queries may show a former version.
 */
record VersionedWrite(Entry entry) {

    private static final int OK = 200;

    static boolean is(Entry entry) {
        return !entry.creates();
    }

    String id() {
        return EntityJson.tree(entry.body()).path("Id").asText();
    }

    Read read() {
        return new Read(entry.key().entity(), id());
    }

    /**
     * How the write ended; empty when it was not done, or not yet.
     *
     * @param now the record as it was read; null when QuickBooks has it no longer
     */
    Optional<Outcome> outcome(ObjectNode now) {
        if (now == null) {
            return Optional.of(entry.removes() ? removed() : new Outcome.Refused(FaultFindings.deletedSince(id())));
        }
        if (entry.operation().equals(Intent.VOID) && Voided.is(now)) {
            return Optional.of(new Outcome.Done(now));
        }
        if (now.path("SyncToken").asText().equals(entry.baseSyncToken())) {
            return Optional.empty();
        }
        return Optional.of(entry.updates() && holds(now) ? new Outcome.Done(now) : stale());
    }

    /** The marker tells for certain, whoever edited the document afterwards; shared records carry none. */
    private boolean holds(ObjectNode now) {
        return Settling.carriesMarker(entry, now)
                || Fingerprint.holds(now, EntityJson.tree(entry.body()), entry.ownFields());
    }

    /** What QuickBooks answers to a delete. */
    private Outcome removed() {
        ObjectNode gone = EntityJson.tree(entry.body());
        return new Outcome.Done(gone.objectNode().put("Id", gone.path("Id").asText()).put("status", "Deleted"));
    }

    private static Outcome stale() {
        return new Outcome.Stale(new Fault(OK, "Stale",
                List.of(new FaultError("5010", "It was changed since it was read", "", ""))));
    }
}
