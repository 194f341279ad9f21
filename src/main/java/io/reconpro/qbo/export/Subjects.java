package io.reconpro.qbo.export;

import io.reconpro.qbo.document.Findings;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.MasterWrite;
import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.ledger.Intent;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.run.Run;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Says in the log what a ledger entry is about. */
final class Subjects {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Subjects() {
    }

    static Subject of(Entry entry) {
        Intent.Source source = entry.source();
        return new Subject(entry.key().entity(), entry.key().sourceId(), source.number(), source.party(),
                source.date(), source.amount());
    }

    /** A customer, vendor or item that is, or would be, written for a document. */
    static Subject of(MasterWrite master) {
        MasterKey key = master.key();
        return new Subject(key.kind().entity(), key.key(), master.name(), master.name(), null, null);
    }

    /** The values that the catalogue's texts name, as far as the entry knows them. */
    static Map<String, Object> values(Entry entry) {
        return Findings.values(of(entry));
    }

    /** When it was last sent, by the clock of the run's company. */
    static String sentAt(Run run, Entry entry) {
        return MOMENT.format(entry.sentAt().atZone(run.company().zone()));
    }

    /** A finding about an entry; {@code more} are the values that only this finding has. */
    static Finding finding(Code code, Entry entry, Map<String, Object> more) {
        Map<String, Object> values = values(entry);
        values.putAll(more);
        return Finding.of(code, values);
    }
}
