package io.reconpro.qbo.history;

import io.reconpro.qbo.log.Severity;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Which lines of the log somebody wants to see; null or empty where all are wanted.
 *
 * @param document part of a document's number
 * @param party    part of a client's or vendor's name
 * @param datedFrom the first date of the documents
 * @param datedTo  the last one
 * @param from     the first day on which the lines were written, in the company's zone
 * @param to       the last one
 */
public record LogFilter(Long run, Severity severity, String code, String document, String party,
        @DateTimeFormat(iso = ISO.DATE) LocalDate datedFrom, @DateTimeFormat(iso = ISO.DATE) LocalDate datedTo,
        @DateTimeFormat(iso = ISO.DATE) LocalDate from, @DateTimeFormat(iso = ISO.DATE) LocalDate to) {

    static final LogFilter NONE = new LogFilter(null, null, null, null, null, null, null, null, null);

    static LogFilter ofRun(long run) {
        return new LogFilter(run, null, null, null, null, null, null, null, null);
    }

    /** The conditions by which the filter is told to the database, each with the parameter that it names. */
    Map<String, Object> conditions(ZoneId zone) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        put(conditions, "l.run_id = :run", run);
        put(conditions, "l.severity = :severity", severity == null ? null : severity.name());
        put(conditions, "upper(l.code) = upper(:code)", code);
        put(conditions, "position(lower(:document) in lower(l.source_number)) > 0", document);
        put(conditions, "position(lower(:party) in lower(l.party_name)) > 0", party);
        put(conditions, "l.document_date >= :datedFrom", datedFrom);
        put(conditions, "l.document_date <= :datedTo", datedTo);
        put(conditions, "l.at >= :from", from == null ? null : from.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC));
        put(conditions, "l.at < :to", to == null ? null
                : to.plusDays(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC));
        return conditions;
    }

    private static void put(Map<String, Object> conditions, String condition, Object value) {
        if (value instanceof String text && !text.isBlank()) {
            conditions.put(condition, text.strip());
        } else if (value != null && !(value instanceof String)) {
            conditions.put(condition, value);
        }
    }

    /** Whether every line is wanted. */
    public boolean isEmpty() {
        return conditions(ZoneOffset.UTC).isEmpty();
    }
}
