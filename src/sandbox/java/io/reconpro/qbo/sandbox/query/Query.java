package io.reconpro.qbo.sandbox.query;

import io.reconpro.qbo.sandbox.books.QboFault;
import java.util.List;

/** A parsed statement; positions count from 1. Fields named instead of * are only parsed: whole records come back. */
public record Query(String entity, boolean count, List<Condition> conditions, List<Sorting> sortings,
                    int startPosition, int maxResults) {

    static final int DEFAULT_PAGE = 100;
    static final int LARGEST_PAGE = 1000;

    record Sorting(String property, boolean descending) { }

    /**
     * Parses and checks a statement.
     *
     * @throws QboFault with 4000 or 4001, as QuickBooks would answer
     */
    public static Query parse(String statement) {
        Query query = new Parser(Lexer.tokens(statement)).query();
        query.check();
        return query;
    }

    boolean names(String property) {
        return conditions.stream().anyMatch(condition -> condition.property().equals(property));
    }

    /** Whether it pages through all records in the order of their Ids, as who reads a whole list does. */
    boolean isPageOfAll() {
        return conditions.isEmpty() && sortings.equals(List.of(new Sorting("Id", false)));
    }

    private void check() {
        Catalogue catalogue = Catalogue.of(entity);
        conditions.forEach(condition -> condition.values()
                .forEach(value -> catalogue.type(condition.property()).check(condition.property(), value)));
        sortings.forEach(sorting -> catalogue.type(sorting.property()));
        if (startPosition < 1) {
            throw Refusal.invalid("value " + startPosition + " is invalid for STARTPOSITION: it counts from 1");
        }
        if (maxResults < 1 || maxResults > LARGEST_PAGE) {
            throw Refusal.invalid("value " + maxResults + " is invalid for MAXRESULTS: 1 to " + LARGEST_PAGE);
        }
    }
}
