package io.reconpro.qbo.quickbooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The rows of one query, read page by page until one is not full. */
final class Pages {

    static final int PAGE = 1000;

    /** A query that has more rows was meant otherwise. */
    private static final int MOST_ROWS = 100_000;

    private final Query query;
    private final Map<String, ObjectNode> rows = new LinkedHashMap<>();
    private int start = 1;
    private boolean open = true;
    private int failures;

    Pages(Query query) {
        this.query = query;
    }

    boolean open() {
        return open;
    }

    String statement() {
        return query.statement(start, Math.min(PAGE, query.most()));
    }

    /** Takes a page; a row that moved on to the next page while rows were added is taken once. */
    void take(JsonNode queryResponse) {
        JsonNode page = queryResponse.path(query.entity());
        for (JsonNode row : page) {
            rows.put(row.path("Id").asText(), (ObjectNode) row);
        }
        start += PAGE;
        open = page.size() == PAGE && rows.size() < query.most();
        if (open && rows.size() >= MOST_ROWS) {
            throw new IllegalStateException("More than " + MOST_ROWS + " rows for " + query);
        }
    }

    /** Counts that the page could not be read. */
    int fail() {
        return ++failures;
    }

    List<ObjectNode> rows() {
        return new ArrayList<>(rows.values());
    }
}
