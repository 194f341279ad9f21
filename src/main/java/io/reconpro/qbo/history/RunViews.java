package io.reconpro.qbo.history;

import io.reconpro.qbo.run.Runs;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the runs of a company. */
@Repository
public class RunViews {

    private static final String RUNS = """
            select id, kind, state, started_by, actor, queued_at, started_at, finished_at, waiting, done, warnings, errors,
                payments, stop_asked_by, current_timestamp as now_at, lease_until > current_timestamp as live
            from export_run where company_id = :companyId""";
    private static final String EVERYTHING = " and target_id is null and target_before is null";

    private final JdbcClient jdbc;
    private final Runs runs;

    RunViews(JdbcClient jdbc, Runs runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    /** The latest runs with an id below {@code before}, newest first. */
    @Transactional(readOnly = true)
    public List<RunView> before(long companyId, long before, int most) {
        return jdbc.sql(RUNS + " and id < :before order by id desc fetch first :most rows only")
                .param("companyId", companyId).param("before", before).param("most", most)
                .query(RunView::of).list();
    }

    /** A run of this company; none of another one. */
    @Transactional(readOnly = true)
    public Optional<RunView> find(long companyId, long id) {
        return jdbc.sql(RUNS + " and id = :id").param("companyId", companyId).param("id", id)
                .query(RunView::of).optional();
    }

    /** The last preview of everything that waited, of those that came to their end. */
    @Transactional(readOnly = true)
    public Optional<RunView> latestPreview(long companyId) {
        return jdbc.sql(RUNS + EVERYTHING + " and kind = 'PREVIEW' and state = 'FINISHED' order by id desc"
                + " fetch first row only").param("companyId", companyId).query(RunView::of).optional();
    }

    /** The last run since this one that makes a preview old: a newer preview of everything, or an export of anything. */
    @Transactional(readOnly = true)
    public Optional<RunView> since(long companyId, long id) {
        return jdbc.sql(RUNS + " and id > :id and (kind = 'PREVIEW'" + EVERYTHING + """
                 or kind in ('EXPORT', 'ADOPT', 'RECREATE', 'MARK_EXPORTED') and started_at is not null)
                order by id desc fetch first row only""")
                .param("companyId", companyId).param("id", id).query(RunView::of).optional();
    }

    /** The run of a company that people want to hear of, as {@link Runs#latest} chooses it. */
    @Transactional(readOnly = true)
    public Optional<RunView> latest(long companyId) {
        return runs.latest(companyId).flatMap(id -> find(companyId, id));
    }
}
