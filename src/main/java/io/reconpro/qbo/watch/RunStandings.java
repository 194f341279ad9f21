package io.reconpro.qbo.watch;

import java.util.Arrays;
import java.util.List;

import io.reconpro.qbo.log.Action;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells how the runs of every company stand, by the stored figures of the last one. */
@Repository
public class RunStandings {

    private static final List<String> EXPORTED =
            Arrays.stream(Action.values()).filter(Action::exported).map(Action::name).toList();

    private final JdbcClient jdbc;

    RunStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Every company that has had a run. Its documents are told by the last run that was about all of them: one that was
     * about a single document says nothing of the others.
     */
    @Transactional(readOnly = true)
    public List<RunStanding> all() {
        return jdbc.sql("""
                select every.company_id, every.open, coalesce(last.errors, 0) as failed,
                    coalesce(greatest(last.waiting - (select count(*) from export_log line where line.run_id = last.id
                        and line.document_marker = 1 and line.action in (:exported)), 0), 0) as waiting
                from (
                    select company_id, sum(case when state in ('QUEUED', 'RUNNING') then 1 else 0 end) as open,
                        max(case when kind in ('EXPORT', 'PREVIEW') and target_id is null and target_before is null
                            and state in ('RUNNING', 'FINISHED', 'STOPPED') then id end) as last_id
                    from export_run group by company_id) every
                left join export_run last on last.id = every.last_id
                order by every.company_id""")
                .param("exported", EXPORTED)
                .query(RunStanding.class).list();
    }
}
