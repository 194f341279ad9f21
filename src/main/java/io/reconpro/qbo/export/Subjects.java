package io.reconpro.qbo.export;

import java.util.LinkedHashMap;
import java.util.Map;

import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.ledger.Intent;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Subject;

/** Says in the log what a ledger entry is about. */
final class Subjects {

    private Subjects() {
    }

    static Subject of(Entry entry) {
        Intent.Source source = entry.source();
        return new Subject(entry.key().entity(), entry.key().sourceId(), source.number(), source.party(),
                source.date(), source.amount());
    }

    /** The values that the catalogue's texts name, as far as the entry knows them. */
    static Map<String, Object> values(Entry entry) {
        return values(of(entry));
    }

    static Map<String, Object> values(Subject subject) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("subject", named(subject));
        values.put("entity", subject.entity());
        values.put("name", String.valueOf(subject.number()));
        values.put("number", String.valueOf(subject.number()));
        values.put("party", subject.party() == null ? "an unknown party" : subject.party());
        values.put("amount", subject.amount() == null ? "no amount" : subject.amount());
        values.put("date", subject.date() == null ? "no date" : subject.date());
        return values;
    }

    /** A document as a bookkeeper knows it; a shared record has a name only. */
    private static String named(Subject subject) {
        return subject.amount() == null ? subject.entity() + " \"" + subject.number() + "\""
                : "%s %s of %s (%.2f)".formatted(subject.entity(), subject.number(), subject.party(), subject.amount());
    }

    /** A finding about an entry; {@code more} are the values that only this finding has. */
    static Finding finding(Code code, Entry entry, Map<String, Object> more) {
        Map<String, Object> values = values(entry);
        values.putAll(more);
        return Finding.of(code, values);
    }
}
