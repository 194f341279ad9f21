package io.reconpro.qbo.quickbooks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question in QuickBooks' query language, without its paging.
 *
 * @param entity what is asked for, spelled as QuickBooks does, such as {@code Customer}
 * @param where  the condition after {@code WHERE}; empty asks for all
 * @param most   how many rows are enough
 */
public record Query(String entity, String where, int most) {

    /** Longest list of values put into one condition; QuickBooks names no limit for a statement's length. */
    static final int LONGEST_LIST = 50;

    /** There is one of each in a company, and they have no Id to order by. */
    private static final Set<String> SINGLE = Set.of("Preferences", "CompanyInfo");

    public Query(String entity, String where) {
        this(entity, where, Integer.MAX_VALUE);
    }

    public static Query all(String entity) {
        return new Query(entity, "");
    }

    /** The value as a quoted literal; QuickBooks escapes with a backslash, not by doubling the quote. */
    public static String literal(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** The condition that {@code property} is one of {@code values}. */
    public static String in(String property, Collection<String> values) {
        return property + values.stream().map(Query::literal).collect(Collectors.joining(", ", " IN (", ")"));
    }

    /**
     * The queries that together ask for every entity whose {@code property} is one of {@code values}.
     *
     * @param extra a further condition for each of them, or empty
     * @return as many queries as the length of a list makes necessary; none when there are no values
     */
    public static List<Query> in(String entity, String property, Collection<String> values, String extra) {
        List<String> distinct = values.stream().distinct().toList();
        List<Query> queries = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += LONGEST_LIST) {
            List<String> part = distinct.subList(from, Math.min(from + LONGEST_LIST, distinct.size()));
            queries.add(new Query(entity, in(property, part) + (extra.isEmpty() ? "" : " AND " + extra)));
        }
        return queries;
    }

    /**
     * The statement for one page.
     *
     * @param start position of the first row, counted from 1
     * @param max   rows in a page, at most 1000
     */
    public String statement(int start, int max) {
        String statement = "SELECT * FROM " + entity + (where.isEmpty() ? "" : " WHERE " + where);
        return SINGLE.contains(entity) ? statement
                : statement + " ORDERBY Id ASC STARTPOSITION " + start + " MAXRESULTS " + max;
    }
}
