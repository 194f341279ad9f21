package io.reconpro.qbo.shop;

import java.time.LocalDate;
import java.util.Map;

/**
 * Where a chunk of documents ended, for the next to begin after.
 *
 * @param number as the database gave it, blanks and all, for it is compared there
 */
public record DocumentKey(LocalDate date, String number, long id) {

    /** Before every document. */
    public static final DocumentKey START = new DocumentKey(LocalDate.of(1, 1, 1), "", Long.MIN_VALUE);

    /** As the statement's parameters. */
    public Map<String, Object> parameters() {
        return Map.of("afterDate", date, "afterNumber", number, "afterId", id);
    }
}
