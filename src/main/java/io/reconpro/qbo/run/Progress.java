package io.reconpro.qbo.run;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.StoppedException;
import java.sql.Types;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whoever looks, on whatever node, how far a run is; and tells the run that somebody wants it to end. */
@Component
public class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private final JdbcClient jdbc;

    Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * To be called between two calls to QuickBooks; the figures are stored every few seconds at most.
     *
     * @throws StoppedException R21 when somebody asked the run to stop
     */
    public void mayGoOn(Run run) {
        if (run.isTimeToReport()) {
            report(run);
        }
        jdbc.sql("select stop_asked_by from export_run where id = :id").param("id", run.id())
                .query((row, number) -> row.getString(1)).list().stream().filter(actor -> actor != null).findFirst()
                .ifPresent(actor -> {
                    throw new StoppedException(Finding.of(Code.R21, Map.of("actor", actor)));
                });
    }

    /**
     * Asks a run to end after the call in hand; what it had not sent by then waits for the next run.
     *
     * @return whether it was still there to be asked
     */
    public boolean askToStop(long companyId, long runId, String actor) {
        return jdbc.sql("""
                update export_run set stop_asked_by = :actor
                where id = :id and company_id = :companyId and state in ('QUEUED', 'RUNNING')""")
                .param("actor", actor).param("id", runId).param("companyId", companyId).update() == 1;
    }

    /**
     * Asks all runs of a company to end, as above.
     *
     * @return how many were there to be asked
     */
    public int askToStop(long companyId, String actor) {
        return jdbc.sql("""
                update export_run set stop_asked_by = :actor
                where company_id = :companyId and state in ('QUEUED', 'RUNNING')""")
                .param("actor", actor).param("companyId", companyId).update();
    }

    private void report(Run run) {
        Docket docket = run.docket();
        LOG.info("Run {}: {} of {} documents done", run.id(), docket.accounted(), run.expected());
        jdbc.sql("""
                update export_run set seen = :seen, done = :done, waiting = :waiting, warnings = :warnings, errors = :errors,
                    payments = :payments
                where id = :id and state = 'RUNNING'""")
                .param("seen", docket.seen()).param("done", docket.accounted()).param("waiting", run.expected())
                .param("warnings", docket.warnings()).param("errors", docket.errors())
                .param("payments", run.payments(), Types.INTEGER).param("id", run.id()).update();
    }
}
