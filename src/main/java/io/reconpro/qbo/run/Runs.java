package io.reconpro.qbo.run;

import io.reconpro.qbo.ledger.Holder;
import io.reconpro.qbo.ledger.Ledger;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.StoppedException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Opens, holds and closes runs: one open run a company, held by a lease on the exporter database's clock. */
@Component
public class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final RunQueue queue;
    private final Duration leaseTime;
    private final Owner owner;
    private final Map<Long, Run> held = new ConcurrentHashMap<>();

    Runs(JdbcClient jdbc, Ledger ledger, RunQueue queue, ExporterSettings settings) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.ledger = ledger;
        this.leaseTime = settings.lease();
        this.owner = Owner.thisProcess(settings.nodeName());
    }

    /** Writes the run down before anything else happens, so that a lost queue loses nothing. */
    @Transactional
    public Run queue(Command command) {
        return queue.add(command);
    }

    /**
     * Takes the company for this run, taking over from a run whose lease lapsed. Where a dead process of this machine
     * still holds it, the run is told to wait and this is to be called again.
     *
     * @throws StoppedException R12 when another run holds the company
     */
    @Transactional
    public void open(Run run, String settingsSnapshot) {
        Optional<Tenure> tenure = tenure(run.companyId());
        if (tenure.isPresent() && tenure.get().live()) {
            if (!owner.survives(tenure.get().owner())) {
                throw alreadyRunning(run, tenure.get().runId());
            }
            if (!run.isWaitingForOldLease()) {
                LOG.info("Run {} waits for the lease of run {}, whose process has ended", run.id(), tenure.get().runId());
            }
            run.waitForOldLease();
            return;
        }
        tenure.ifPresent(this::interrupt);
        take(run, settingsSnapshot);
    }

    /** Renews the leases of this process's runs; one that was taken over in the meantime stops at its next step. */
    public void renew() {
        queue.renew();
        held.values().forEach(run -> {
            long askedAt = System.nanoTime();
            int renewed = jdbc.sql("update export_run set lease_until = " + Lease.END + """
                    where id = :id and epoch = :epoch and open_marker = 1 and lease_until > current_timestamp""")
                    .param("leaseMillis", leaseTime.toMillis())
                    .param("id", run.id())
                    .param("epoch", run.holder().epoch())
                    .update();
            if (renewed == 1) {
                run.lease().granted(askedAt, leaseTime);
            } else {
                run.lease().lost();
            }
        });
    }

    /**
     * Takes a lapsed lease back, so that the run can account for what it has seen before it ends.
     *
     * @return false when another run has taken the company over
     */
    public boolean regain(Run run) {
        long askedAt = System.nanoTime();
        boolean regained = jdbc.sql("update export_run set lease_until = " + Lease.END + """
                where id = :id and epoch = :epoch and open_marker = 1""")
                .param("leaseMillis", leaseTime.toMillis())
                .param("id", run.id())
                .param("epoch", run.holder().epoch())
                .update() == 1;
        if (regained) {
            run.lease().granted(askedAt, leaseTime);
        }
        return regained;
    }

    /** How long a run may be silent. */
    public Duration leaseTime() {
        return leaseTime;
    }

    /** Renews the run's lease no more: it is about to end, whatever still fails on the way. */
    public void letGo(Run run) {
        held.remove(run.id());
    }

    /** Ends the run; a run that was taken over keeps the state its successor gave it. */
    public void close(Run run, RunState state) {
        letGo(run);
        queue.leave(run);
        jdbc.sql("""
                update export_run set state = :state, open_marker = null, finished_at = current_timestamp, seen = :seen,
                    done = :done, waiting = :waiting, warnings = :warnings, errors = :errors
                where id = :id and state = :before""")
                .param("before", run.holder() == null ? "QUEUED" : "RUNNING")
                .param("state", state.name())
                .param("seen", run.docket().seen())
                .param("done", run.docket().accounted())
                .param("waiting", run.expected())
                .param("warnings", run.docket().warnings())
                .param("errors", run.docket().errors())
                .param("id", run.id())
                .update();
    }

    /** Whether an export would find the company taken, or another export waiting before it. */
    public boolean isBusy(long companyId) {
        return jdbc.sql("""
                select count(*) from export_run where company_id = :companyId and (state = 'QUEUED' and kind = 'EXPORT'
                    or open_marker = 1 and lease_until > current_timestamp)""")
                .param("companyId", companyId).query(Long.class).single() > 0;
    }

    /** Whether the run waits or goes on, and this process or another one sees to it. */
    public boolean isKept(Run run) {
        return queue.holds(run) || held.containsKey(run.id()) || jdbc.sql("""
                select count(*) from export_run
                where id = :id and state in ('QUEUED', 'RUNNING') and lease_until > current_timestamp""")
                .param("id", run.id()).query(Long.class).single() > 0;
    }

    /** The run of a company that another one would have to wait for: one that goes on, else the first that waits. */
    public Optional<Long> goingOn(long companyId) {
        return jdbc.sql("""
                select id from export_run
                where company_id = :companyId and state in ('QUEUED', 'RUNNING') and lease_until > current_timestamp
                order by state desc, id fetch first row only""")
                .param("companyId", companyId).query(Long.class).optional();
    }

    /**
     * The run of a company, of those about its documents or classes, that people want to hear of: one that goes on, even
     * if another one was refused because of it since; else the last one, however it stands.
     */
    public Optional<Long> latest(long companyId) {
        return jdbc.sql("""
                select id from export_run
                where company_id = :companyId
                    and kind not in ('CONNECT', 'DISCONNECT', 'CONFIRM_COMPANY_FILE', 'KEEP_CONNECTION')
                order by case when state = 'RUNNING' and lease_until > current_timestamp then 0 else 1 end, id desc
                fetch first row only""")
                .param("companyId", companyId).query(Long.class).optional();
    }

    private void take(Run run, String settingsSnapshot) {
        long askedAt = System.nanoTime();
        long epoch = jdbc.sql("select coalesce(max(epoch), 0) + 1 from export_run where company_id = :companyId")
                .param("companyId", run.companyId()).query(Long.class).single();
        int taken;
        try {
            taken = jdbc.sql("""
                    update export_run set state = 'RUNNING', open_marker = 1, owner = :owner, epoch = :epoch,
                        realm_id = :realmId, settings = :settings, started_at = current_timestamp, lease_until = """
                    + Lease.END + "where id = :id and state = 'QUEUED'")
                    .param("owner", owner.toString())
                    .param("epoch", epoch)
                    .param("realmId", run.realmId())
                    .param("settings", settingsSnapshot)
                    .param("leaseMillis", leaseTime.toMillis())
                    .param("id", run.id())
                    .update();
        } catch (DuplicateKeyException e) {
            throw alreadyRunning(run, "started just now");
        }
        if (taken == 0) {
            throw alreadyRunning(run, run.id());
        }
        queue.leave(run);
        Holder holder = new Holder(run.id(), run.companyId(), run.realmId(), epoch);
        boolean leftOpen = ledger.claim(holder);
        run.opened(holder);
        if (leftOpen) {
            run.doubt();
        }
        run.lease().granted(askedAt, leaseTime);
        renewOnceCommitted(run);
    }

    /** A renewal that does not see the row yet would take the lease for lost. */
    private void renewOnceCommitted(Run run) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                held.put(run.id(), run);
            }
        });
    }

    private void interrupt(Tenure tenure) {
        LOG.warn("Run {} of process {} fell silent; its company is taken over", tenure.runId(), tenure.owner());
        jdbc.sql("""
                update export_run set state = 'INTERRUPTED', open_marker = null, finished_at = current_timestamp
                where id = :id and open_marker = 1 and lease_until <= current_timestamp""")
                .param("id", tenure.runId())
                .update();
    }

    private Optional<Tenure> tenure(long companyId) {
        return jdbc.sql("""
                select id as run_id, owner, lease_until > current_timestamp as live from export_run
                where company_id = :companyId and open_marker = 1""")
                .param("companyId", companyId).query(Tenure.class).optional();
    }

    private static StoppedException alreadyRunning(Run run, Object other) {
        return new StoppedException(Finding.of(Code.R12, Map.of("company", run.companyId(), "run", other)));
    }

    private record Tenure(long runId, String owner, boolean live) {
    }
}
