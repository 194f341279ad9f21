package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The records of one entity by Id, with an index over each property by which they are looked up. */
final class Table {

    private static final List<String> INDEXED = List.of("DisplayName", "Name", "FullyQualifiedName", "DocNumber");

    private final TreeMap<Long, Row> rows = new TreeMap<>();
    private final Map<String, Map<String, Set<Long>>> indexes = new HashMap<>();

    Table() {
        INDEXED.forEach(property -> indexes.put(property, new HashMap<>()));
    }

    Row get(long id) {
        return rows.get(id);
    }

    Collection<Row> all() {
        return rows.values();
    }

    boolean indexed(String property) {
        return property.equals("Id") || indexes.containsKey(property);
    }

    void put(Row row, ObjectNode record, ObjectNode before) {
        if (before != null) {
            forget(row.id(), before);
        }
        rows.put(row.id(), row);
        indexes.forEach((property, index) -> {
            if (record.hasNonNull(property)) {
                index.computeIfAbsent(key(record.get(property).asText()), k -> new TreeSet<>()).add(row.id());
            }
        });
    }

    void remove(long id, ObjectNode before) {
        forget(id, before);
        rows.remove(id);
    }

    /** Rows whose property has that value, case and outer blanks ignored. */
    Stream<Row> having(String property, String value) {
        return indexes.get(property).getOrDefault(key(value), Set.of()).stream().map(rows::get);
    }

    Stream<Row> having(String property, Collection<String> values) {
        if (property.equals("Id")) {
            return values.stream().filter(value -> value.matches("\\d{1,19}")).map(Long::parseUnsignedLong)
                    .distinct().map(rows::get).filter(Objects::nonNull);
        }
        Set<Long> ids = new TreeSet<>();
        values.stream().map(Table::key).map(indexes.get(property)::get).filter(Objects::nonNull).forEach(ids::addAll);
        return ids.stream().map(rows::get);
    }

    private void forget(long id, ObjectNode before) {
        indexes.forEach((property, index) -> {
            if (before.hasNonNull(property)) {
                index.computeIfPresent(key(before.get(property).asText()), (key, ids) -> {
                    ids.remove(id);
                    return ids.isEmpty() ? null : ids;
                });
            }
        });
    }

    private static String key(String value) {
        return value.trim().toLowerCase(Locale.ROOT);
    }
}
