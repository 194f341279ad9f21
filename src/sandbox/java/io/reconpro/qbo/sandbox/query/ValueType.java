package io.reconpro.qbo.sandbox.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;

/** How values of a property are written, read and put in order. */
enum ValueType {

    /** Compared without regard to case, as QuickBooks' database does. */
    TEXT(text -> text.toLowerCase(Locale.ROOT)),
    NUMBER(text -> new BigDecimal(text).stripTrailingZeros()),
    BOOLEAN(ValueType::trueOrFalse),
    DATE(LocalDate::parse),
    INSTANT(ValueType::instant),
    /** Only the referred record's Id counts, never its name. */
    REFERENCE(text -> text);

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private final Function<String, Comparable<?>> reader;

    ValueType(Function<String, Comparable<?>> reader) {
        this.reader = reader;
    }

    void check(String property, String value) {
        try {
            key(value);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw Refusal.invalid("value '" + value + "' is invalid for property " + property + " of type " + this);
        }
    }

    Comparable<?> key(String text) {
        return reader.apply(text);
    }

    /** The record's value in comparable form; {@code null} when the record has none. */
    Comparable<?> key(JsonNode entity, String property) {
        JsonNode node = entity;
        for (String name : property.split("\\.")) {
            node = node.path(name);
        }
        if (this == REFERENCE) {
            node = node.path("value");
        } else if (node.isObject()) {
            node = node.path("Address");
        }
        return node.isMissingNode() || node.isNull() ? null : key(node.asText());
    }

    private static Boolean trueOrFalse(String text) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.valueOf(text);
    }

    /** An offset is optional, and so is the time; QuickBooks then takes its own zone. */
    private static Instant instant(String text) {
        if (text.length() == "2026-01-31".length()) {
            return LocalDate.parse(text).atStartOfDay(PACIFIC).toInstant();
        }
        boolean offset = text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf('T');
        return offset ? OffsetDateTime.parse(text).toInstant() : LocalDateTime.parse(text).atZone(PACIFIC).toInstant();
    }
}
