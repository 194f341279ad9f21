package io.reconpro.qbo.document;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Subject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fills the catalogue's texts with what names a document or a shared record to a bookkeeper. */
public final class Findings {

    private Findings() {
    }

    /** @param more the values that only this finding has */
    public static Finding about(Subject subject, Code code, Map<String, ?> more) {
        Map<String, Object> values = values(subject);
        values.putAll(more);
        return Finding.of(code, values);
    }

    public static Finding about(String entity, String name, Code code, Map<String, ?> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("entity", entity);
        values.put("name", name);
        values.put("subject", entity + " \"" + name + "\"");
        return Finding.of(code, values);
    }

    /** The values that the catalogue's texts name, as far as they are known. */
    public static Map<String, Object> values(Subject subject) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("subject", named(subject));
        values.put("entity", subject.entity());
        values.put("name", number(subject));
        values.put("number", number(subject));
        values.put("party", subject.party() == null ? "an unknown party" : subject.party());
        values.put("amount", subject.amount() == null ? "no amount" : subject.amount());
        values.put("date", subject.date() == null ? "no date" : subject.date());
        return values;
    }

    /** A document without a number is known by its id in the shop. */
    static String number(Subject subject) {
        return subject.number() == null ? "(id " + subject.sourceId() + ")" : subject.number();
    }

    /** A document as a bookkeeper knows it; a shared record has a name only. */
    private static String named(Subject subject) {
        return subject.amount() == null ? subject.entity() + " \"" + number(subject) + "\""
                : "%s %s of %s (%.2f)".formatted(subject.entity(), number(subject), subject.party(), subject.amount());
    }
}
