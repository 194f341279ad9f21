package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** Names: unique, free of separators, and marked when their record is deactivated. */
final class Names {

    static final String DELETED = " (deleted)";

    private final Company company;

    Names(Company company) {
        this.company = company;
    }

    /** Trims the name and marks a record that is being deactivated. */
    void settle(Draft draft, String property) {
        ObjectNode record = draft.record();
        String name = record.path(property).asText().trim();
        boolean active = record.path("Active").asBoolean(true);
        boolean wasActive = draft.creating() || draft.before().path("Active").asBoolean(true);
        boolean deactivated = wasActive && !active && !name.endsWith(DELETED);
        record.put(property, deactivated ? name + DELETED : name);
        record.put("Active", active);
    }

    /** @throws QboFault 2040 for what separates names or lines */
    static void refuseSeparators(ObjectNode record, String... properties) {
        for (String property : properties) {
            String text = record.path(property).asText();
            if (text.chars().anyMatch(c -> c == ':' || c == '\t' || c == '\n')) {
                throw QboFault.validation("2040", "Invalid String. The String contains unsupported characters",
                        property + " must not hold a colon, tab or new line. Supplied value:" + text, property);
            }
        }
    }

    /** @throws QboFault 6240 when a record of those entities holds the name */
    void refuseTaken(Draft draft, String property, List<String> entities) {
        String name = draft.record().get(property).asText();
        boolean active = draft.record().path("Active").asBoolean(true);
        for (String entity : entities) {
            holders(entity, property, name)
                    .filter(holder -> !entity.equals(draft.entity()) || !holder.get("Id").asText().equals(draft.id()))
                    .filter(holder -> sameName(name, holder.get(property).asText()))
                    .filter(holder -> active || holder.path("Active").asBoolean(true))
                    .findFirst().ifPresent(holder -> {
                        throw taken(draft.entity(), entity, holder);
                    });
        }
    }

    private Stream<ObjectNode> holders(String entity, String property, String name) {
        Table table = company.table(entity);
        Stream<Row> rows = table.having(property, name);
        if (!company.switches.inactiveNamesFree) {
            rows = Stream.concat(rows, table.having(property, name + DELETED));
        }
        return rows.map(Row::record);
    }

    private static QboFault taken(String wanted, String holderEntity, ObjectNode holder) {
        String detail = wanted.equals(holderEntity) ? "Id=" + holder.get("Id").asText()
                : "Another customer, vendor or employee is already using this name. Please use a different name.";
        return QboFault.validation("6240", "Duplicate Name Exists Error",
                "The name supplied already exists. : " + detail);
    }

    private boolean sameName(String name, String held) {
        return company.switches.namesIgnoreCase || held.equals(name) || held.equals(name + DELETED);
    }
}
