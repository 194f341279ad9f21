package io.reconpro.qbo.history;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Severity;
import io.reconpro.qbo.shop.DocumentKind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A line of the log as it is shown.
 *
 * @param document whether it is the one line that accounts for a document in its run
 * @param code     null for a document that went without a finding
 * @param entity   null for a line about the run
 * @param action   null for a note
 * @param realmId  the QuickBooks company of the run; null when the run was refused before that was known
 * @param causeEntity what kind of record the finding is really about that documents share; null for the document itself
 * @param causeId  its key in the shop
 */
public record LogEntry(long id, long runId, Instant at, boolean document, Severity severity, String code, String entity,
        String sourceId, String number, String party, LocalDate date, BigDecimal amount, Action action, String qboId,
        String message, String remedy, String detail, String intuitTid, String realmId, String causeEntity,
        String causeId) {

    static LogEntry of(ResultSet row, int place) throws SQLException {
        String action = row.getString("action");
        return new LogEntry(row.getLong("id"), row.getLong("run_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("line_type").equals("DOCUMENT"),
                Severity.valueOf(row.getString("severity")), row.getString("code"), row.getString("entity"),
                row.getString("source_id"), row.getString("source_number"), row.getString("party_name"),
                row.getObject("document_date", LocalDate.class), row.getBigDecimal("amount"),
                action == null ? null : Action.valueOf(action), row.getString("qbo_id"), row.getString("message"),
                row.getString("remedy"), row.getString("detail"), row.getString("intuit_tid"), row.getString("realm_id"),
                row.getString("cause_entity"), row.getString("cause_id"));
    }

    public boolean isWarning() {
        return severity == Severity.WARNING && code != null;
    }

    /** Whether it is about a document, which has a page of its own, and not about a record that documents share. */
    public boolean isAboutDocument() {
        return sourceId != null && entity != null && DocumentKind.of(entity).isPresent();
    }
}
