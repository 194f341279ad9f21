package io.reconpro.qbo.export;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.ledger.Entry;

/**
 * What follows for writes that were left open.
 *
 * @param found     QuickBooks shows how they ended: adopted, or closed
 * @param resends   not in QuickBooks and surely no longer coming: sent again exactly as before
 * @param abandoned shared records that are not in QuickBooks: judged afresh
 * @param givenUp   documents that QuickBooks never stored nor refused, however often they were sent: judged afresh
 * @param disputes  documents whose like is in QuickBooks without our marker: a person decides
 * @param waiting   too early to tell
 */
public record Settled(List<Answered> found, List<Outgoing> resends, List<Entry> abandoned, List<Entry> givenUp,
        List<Dispute> disputes, List<Entry> waiting) {

    /** A document, and the one in QuickBooks that looks like it. */
    record Dispute(Entry entry, ObjectNode twin) {
    }

    /** Collects the verdicts one by one. */
    static final class Builder {

        private final Settled settled = new Settled(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

        void found(Answered certain) {
            settled.found.add(certain);
        }

        void resend(Outgoing call) {
            settled.resends.add(call);
        }

        void abandoned(Entry entry) {
            settled.abandoned.add(entry);
        }

        void givenUp(Entry entry) {
            settled.givenUp.add(entry);
        }

        void disputed(Entry entry, ObjectNode twin) {
            settled.disputes.add(new Dispute(entry, twin));
        }

        void waiting(Entry entry) {
            settled.waiting.add(entry);
        }

        Settled build() {
            return settled;
        }
    }
}
