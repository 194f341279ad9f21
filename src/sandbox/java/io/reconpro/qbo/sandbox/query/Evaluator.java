package io.reconpro.qbo.sandbox.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers a parsed query over the records of its entity. */
public final class Evaluator {

    private static final Query.Sorting NEWEST_FIRST = new Query.Sorting("Id", true);

    private final Query query;
    private final Catalogue catalogue;

    private Evaluator(Query query) {
        this.query = query;
        this.catalogue = Catalogue.of(query.entity());
    }

    /** The {@code QueryResponse} object; without rows it is empty, not even the entity is named. */
    public static ObjectNode answer(Query query, Records records) {
        return new Evaluator(query).answer(records);
    }

    private ObjectNode answer(Records records) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        if (query.count()) {
            return response.put("totalCount", Math.toIntExact(matching(records).count()));
        }
        List<ObjectNode> page = page(records);
        if (!page.isEmpty()) {
            var rows = response.putArray(query.entity());
            rows.addAll(page);
            response.put("startPosition", query.startPosition()).put("maxResults", page.size());
        }
        return response;
    }

    private Stream<ObjectNode> matching(Records records) {
        return candidates(records).filter(filter());
    }

    private Stream<ObjectNode> candidates(Records records) {
        return query.conditions().stream()
                .filter(condition -> condition.isExact() && records.indexed(condition.property())).findFirst()
                .map(condition -> records.having(condition.property(), condition.values()))
                .orElseGet(records::all);
    }

    private Predicate<ObjectNode> filter() {
        Predicate<ObjectNode> filter = catalogue.hidesInactive() && !query.names("Active")
                ? row -> row.path("Active").asBoolean(true) : row -> true;
        for (Condition condition : query.conditions()) {
            filter = filter.and(new Filter(condition, catalogue.type(condition.property())));
        }
        return filter;
    }

    /** Sorts no more than Ids and keys, so that a page out of many records costs the memory of that page. */
    private List<ObjectNode> page(Records records) {
        if (query.isPageOfAll() && !catalogue.hidesInactive()) {
            return records.after(query.startPosition() - 1L).limit(query.maxResults()).toList();
        }
        List<Query.Sorting> sortings = Stream.concat(query.sortings().stream(), Stream.of(NEWEST_FIRST)).toList();
        List<String> ids = matching(records).map(row -> new Sorted(id(row), keys(row, sortings)))
                .sorted(Sorted.by(sortings)).skip(query.startPosition() - 1L).limit(query.maxResults())
                .map(Sorted::id).toList();
        Map<String, ObjectNode> rows = records.having("Id", ids)
                .collect(Collectors.toMap(Evaluator::id, Function.identity()));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private static String id(ObjectNode row) {
        return row.path("Id").asText();
    }

    private Comparable<?>[] keys(ObjectNode row, List<Query.Sorting> sortings) {
        return sortings.stream().map(sorting -> catalogue.type(sorting.property()).key(row, sorting.property()))
                .toArray(Comparable<?>[]::new);
    }
}
