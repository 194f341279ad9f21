package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.control.Switches;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The tables of one company and what every rule asks of them; guarded by the lock of {@link Books}. */
final class Company {

    /** What a deleted transaction leaves behind for change data capture. */
    record Deletion(String entity, String id, Instant at) {
    }

    private static final Map<String, String> SEQUENCES = Map.of("Customer", "name", "Vendor", "name", "Employee",
            "name", "Invoice", "transaction", "Bill", "transaction", "Payment", "transaction",
            "BillPayment", "transaction", "CreditMemo", "transaction", "Deposit", "transaction");
    /** Classes have Ids of 19 digits, which break whoever reads them as a number. */
    private static final long FIRST_CLASS_ID = 5_000_000_000_000_000_001L;

    final Schema schema = new Schema();
    final Switches switches;
    final Clock clock;
    final List<Deletion> deletions = new CopyOnWriteArrayList<>();
    /** Ids of transactions matched to a bank statement's, and of card payments settled with the bank. */
    final Set<String> matched = new HashSet<>();
    final Set<String> settled = new HashSet<>();
    boolean passwordOnClosedBooks;
    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private ObjectNode preferences = JsonNodeFactory.instance.objectNode();

    Company(Clock clock, Switches switches) {
        this.clock = clock;
        this.switches = switches;
        EntityTypes.names().forEach(name -> tables.put(name, new Table()));
        sequences.put("Class", FIRST_CLASS_ID);
    }

    Table table(String entity) {
        return tables.get(entity);
    }

    String nextId(String entity) {
        String sequence = SEQUENCES.getOrDefault(entity, entity);
        long next = sequences.getOrDefault(sequence, 1L);
        sequences.put(sequence, next + 1);
        return Long.toString(next);
    }

    /** @throws QboFault 2030 when the Id is no number */
    static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw QboFault.validation("2030", "Invalid ID", "Id should be a valid number. Supplied value:" + id, "Id");
        }
    }

    /** A copy; {@code null} when there is none. */
    ObjectNode get(String entity, String id) {
        Row row = table(entity).get(number(id));
        return row == null ? null : row.record();
    }

    LocalDate today() {
        return PacificTime.date(clock.instant());
    }

    void store(String entity, ObjectNode record, ObjectNode before) {
        Instant now = clock.instant();
        ObjectNode meta = JsonNodeFactory.instance.objectNode();
        meta.put("CreateTime", before == null ? PacificTime.withSeconds(now)
                : before.path("MetaData").path("CreateTime").asText());
        meta.put("LastUpdatedTime", PacificTime.withSeconds(now));
        record.set("MetaData", meta);
        ObjectNode ordered = schema.ordered(entity, record);
        long id = number(record.get("Id").asText());
        Row replaced = switches.queryLag.compareTo(Duration.ZERO) > 0 ? table(entity).get(id) : null;
        table(entity).put(Row.of(id, ordered, now, replaced), ordered, before);
        if (entity.equals("Preferences")) {
            preferences = ordered;
        } else if (before != null && !reference(ordered).equals(reference(before))) {
            new References(this).rename(entity, ordered);
        }
    }

    /** Stores a change that is none of the record's own: neither its token nor its times move. */
    void touchUp(String entity, ObjectNode record, Row row) {
        table(entity).put(Row.of(row.id(), record, row.written(), row.before()), record, row.record());
    }

    /** Stores a change that came from another record; the SyncToken moves only when asked to. */
    void carryOver(String entity, ObjectNode record, ObjectNode before, boolean bump) {
        if (bump) {
            record.put("SyncToken", Integer.toString(before.get("SyncToken").asInt() + 1));
        }
        store(entity, record, before);
    }

    void remove(String entity, ObjectNode record) {
        String id = record.get("Id").asText();
        table(entity).remove(number(id), record);
        deletions.add(new Deletion(entity, id, clock.instant()));
    }

    /** A preference's value; missing when unset. */
    JsonNode preference(String group, String name) {
        return preferences.path(group).path(name);
    }

    /**
     * The record a reference names, with its name filled in; {@code null} when nothing is referenced.
     *
     * @throws QboFault 2500 when there is none, 610 when it is inactive
     */
    ObjectNode resolve(ObjectNode holder, String property, String entity) {
        String id = holder.path(property).path("value").asText();
        if (id.isBlank()) {
            holder.remove(property);
            return null;
        }
        ObjectNode target = id.chars().allMatch(Character::isDigit) && id.length() < 20 ? get(entity, id) : null;
        if (target == null) {
            throw QboFault.validation("2500", "Invalid Reference Id",
                    "Invalid Reference Id : Something you're trying to use does not exist. Check " + property + " "
                            + id + ".", property);
        }
        if (!target.path("Active").asBoolean(true)) {
            throw inactive();
        }
        holder.set(property, reference(target));
        return target;
    }

    static ObjectNode reference(ObjectNode target) {
        ObjectNode reference = JsonNodeFactory.instance.objectNode().put("value", target.get("Id").asText());
        for (String name : List.of("FullyQualifiedName", "DisplayName", "Name")) {
            if (target.hasNonNull(name)) {
                return reference.put("name", target.get(name).asText());
            }
        }
        return reference;
    }

    static QboFault inactive() {
        return QboFault.validation("610", "Object Not Found", "Object Not Found : Something you're trying to use has "
                + "been made inactive. Check the fields with accounts, customers, items, vendors or employees.");
    }

    static QboFault business(String detail) {
        return QboFault.validation("6000", "A business validation error has occurred while processing your request",
                "Business Validation Error: " + detail);
    }
}
