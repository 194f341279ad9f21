package io.reconpro.qbo.log;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what happened to every document of every run. */
@Repository
public class ExportLog {

    private static final String INSERT = """
            insert into export_log (run_id, at, line_type, severity, code, entity, source_id, source_number, party_name,
                document_date, amount, action, qbo_id, message, remedy, detail, intuit_tid, cause_entity, cause_id,
                document_marker)
            values (:runId, current_timestamp, :type, :severity, :code, :entity, :sourceId, :number, :party,
                :date, :amount, :action, :qboId, :message, :remedy, :detail, :intuitTid, :causeEntity, :causeId,
                :marker)
            """;

    private final NamedParameterJdbcTemplate batches;
    private final JdbcClient jdbc;

    ExportLog(NamedParameterJdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /**
     * Stores all lines in one batched execution.
     *
     * @throws org.springframework.dao.DuplicateKeyException when a document already has its line in this run
     */
    @Transactional
    public void add(long runId, List<LogLine> lines) {
        if (!lines.isEmpty()) {
            SqlParameterSource[] rows = lines.stream().map(line -> row(runId, line)).toArray(SqlParameterSource[]::new);
            batches.batchUpdate(INSERT, rows);
        }
    }

    /** How many documents have their line in this run, by what became of them. */
    @Transactional(readOnly = true)
    public Map<Action, Long> accounted(long runId) {
        Map<Action, Long> counts = new EnumMap<>(Action.class);
        jdbc.sql("""
                select action, count(*) as documents from export_log
                where run_id = :runId and document_marker = 1 group by action
                """).param("runId", runId)
                .query(row -> {
                    counts.put(Action.valueOf(row.getString("action")), row.getLong("documents"));
                });
        return counts;
    }

    /** Whether exactly as many documents as the run has seen have their line, so that it may close. */
    @Transactional(readOnly = true)
    public boolean accountsFor(long runId, long seen) {
        return jdbc.sql("select count(*) from export_log where run_id = :runId and document_marker = 1")
                .param("runId", runId).query(Long.class).single() == seen;
    }

    /** The document or shared record as the log named it last; empty when no run said anything of it. */
    @Transactional(readOnly = true)
    public Optional<Subject> lastNamed(long companyId, String entity, String sourceId) {
        return jdbc.sql("""
                select l.entity, l.source_id, l.source_number as number, l.party_name as party, l.document_date as date,
                    l.amount
                from export_log l join export_run r on r.id = l.run_id
                where r.company_id = :company and l.entity = :entity and l.source_id = :source
                    and l.source_number is not null
                order by l.id desc fetch first row only
                """).param("company", companyId).param("entity", entity).param("source", sourceId)
                .query(Subject.class).optional();
    }

    private static SqlParameterSource row(long runId, LogLine line) {
        Subject subject = Objects.requireNonNullElse(line.subject(), Subject.NONE);
        Finding finding = line.finding();
        return new MapSqlParameterSource("runId", runId)
                .addValue("type", line.type().name())
                .addValue("severity", line.severity().name())
                .addValue("entity", subject.entity())
                .addValue("sourceId", subject.sourceId())
                .addValue("number", cut(subject.number(), 64))
                .addValue("party", cut(subject.party(), 512))
                .addValue("date", subject.date())
                .addValue("amount", subject.amount())
                .addValue("action", line.action() == null ? null : line.action().name())
                .addValue("qboId", line.qboId())
                .addValue("message", cut(line.message(), 2000))
                .addValue("code", finding == null ? null : finding.code().name())
                .addValue("remedy", finding == null ? null : cut(finding.remedy(), 1000))
                .addValue("detail", finding == null ? null : detail(finding))
                .addValue("intuitTid", finding == null ? null : cut(finding.intuitTid(), 64))
                .addValue("causeEntity", finding == null || finding.cause() == null ? null : finding.cause().entity())
                .addValue("causeId", finding == null || finding.cause() == null ? null : finding.cause().key())
                .addValue("marker", line.type() == LogLine.Type.DOCUMENT ? 1 : null);
    }

    /** What a record was before it went is kept whole, as nothing else tells it; a fault's words may be cut. */
    private static String detail(Finding finding) {
        return finding.code() == Code.I31 ? finding.detail() : cut(finding.detail(), 4000);
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
