package io.reconpro.qbo.watch;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells how the runs of every company stand, by the stored figures of the last one. */
@Repository
public class RunStandings {

    private final JdbcClient jdbc;

    RunStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every company that has had a run. */
    @Transactional(readOnly = true)
    public List<RunStanding> all() {
        return jdbc.sql("""
                select every.company_id, every.open, coalesce(last.errors, 0) as failed,
                    coalesce(last.waiting - last.done + last.errors, 0) as waiting
                from (
                    select company_id, sum(case when state in ('QUEUED', 'RUNNING') then 1 else 0 end) as open,
                        max(case when kind in ('EXPORT', 'PREVIEW') and state in ('RUNNING', 'FINISHED', 'STOPPED')
                            then id end) as last_id
                    from export_run group by company_id) every
                left join export_run last on last.id = every.last_id
                order by every.company_id""")
                .query(RunStanding.class).list();
    }
}
