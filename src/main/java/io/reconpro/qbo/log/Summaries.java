package io.reconpro.qbo.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the summaries of runs from the log; their size does not depend on the number of documents. */
@Repository
public class Summaries {

    private static final int FIRST_MESSAGES = 3;
    private static final Comparator<Code> GRAVEST_FIRST =
            Comparator.comparing(Code::severity).thenComparing(Comparator.naturalOrder());

    private final JdbcClient jdbc;

    Summaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The summary of a run that exists, be it finished or not. */
    @Transactional(readOnly = true)
    public Summary of(long runId) {
        Map<Action, Summary.Outcome> outcomes = outcomes(runId);
        List<Summary.CodeCount> findings = findings(runId);
        return jdbc.sql("select company_id, state, started_at, finished_at, seen from export_run where id = :runId")
                .param("runId", runId)
                .query((row, number) -> new Summary(runId, row.getLong("company_id"), row.getString("state"),
                        instant(row, "started_at"), instant(row, "finished_at"), row.getLong("seen"),
                        outcomes, findings))
                .single();
    }

    private Map<Action, Summary.Outcome> outcomes(long runId) {
        Map<Action, Summary.Outcome> outcomes = new EnumMap<>(Action.class);
        jdbc.sql("""
                select action, count(*) as documents, coalesce(sum(amount), 0) as amount from export_log
                where run_id = :runId and document_marker = 1 group by action
                """).param("runId", runId)
                .query(row -> {
                    outcomes.put(Action.valueOf(row.getString("action")),
                            new Summary.Outcome(row.getLong("documents"), row.getBigDecimal("amount")));
                });
        return outcomes;
    }

    private List<Summary.CodeCount> findings(long runId) {
        return firstNotes(runId).stream()
                .collect(Collectors.groupingBy(Note::code, () -> new TreeMap<>(GRAVEST_FIRST), Collectors.toList()))
                .values().stream().map(Summaries::count).toList();
    }

    private List<Note> firstNotes(long runId) {
        return jdbc.sql("""
                select code, message, remedy, times from (
                    select code, message, remedy, id, count(*) over (partition by code) as times,
                        row_number() over (partition by code order by id) as place
                    from export_log where run_id = :runId and line_type = 'NOTE') numbered
                where place <= :most order by id
                """).param("runId", runId).param("most", FIRST_MESSAGES)
                .query((row, number) -> new Note(Code.valueOf(row.getString("code")), row.getString("message"),
                        row.getString("remedy"), row.getLong("times")))
                .list();
    }

    private static Summary.CodeCount count(List<Note> notes) {
        Note first = notes.get(0);
        List<String> messages = notes.stream().map(Note::message).toList();
        return new Summary.CodeCount(first.code(), first.times(), messages, first.remedy());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private record Note(Code code, String message, String remedy, long times) {
    }
}
