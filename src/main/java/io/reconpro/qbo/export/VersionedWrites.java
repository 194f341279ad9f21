package io.reconpro.qbo.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.quickbooks.Outcome;
import io.reconpro.qbo.quickbooks.Read;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The updates, deletes and voids among writes that were left open. */
final class VersionedWrites {

    private final List<VersionedWrite> writes;

    VersionedWrites(Collection<Entry> entries) {
        this.writes = entries.stream().filter(VersionedWrite::is).map(VersionedWrite::new).toList();
    }

    /** The records that were to be changed, as they are now. */
    List<Read> reads() {
        return writes.stream().map(VersionedWrite::read).distinct().toList();
    }

    /**
     * Those of which the records show how they ended; the others were not done, or not yet.
     *
     * @param records what came of each of the reads
     */
    Map<Entry, Answered> ended(List<Outcome> records) {
        Map<Read, ObjectNode> read = new HashMap<>();
        List<Read> reads = reads();
        for (int place = 0; place < reads.size(); place++) {
            if (records.get(place) instanceof Outcome.Done done) {
                read.put(reads.get(place), done.entity());
            }
        }
        Map<Entry, Answered> ended = new LinkedHashMap<>();
        writes.forEach(write -> {
            Optional<Outcome> outcome = write.outcome(read.get(write.read()));
            outcome.ifPresent(known -> ended.put(write.entry(), new Answered(write.entry(), known, true, null)));
        });
        return ended;
    }
}
