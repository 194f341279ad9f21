package io.reconpro.qbo.run;

import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * Keeps runs that are written down and have not begun. Each belongs to the process that is to begin it, by a lease; the
 * runs of a process that ended are handed to another one, so that a lost queue loses nothing.
 */
@Component
public class RunQueue {

    private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);

    private final JdbcClient jdbc;
    private final Duration leaseTime;
    private final Owner owner;
    private final Set<Long> waiting = ConcurrentHashMap.newKeySet();

    RunQueue(JdbcClient jdbc, ExporterSettings settings) {
        this.jdbc = jdbc;
        this.leaseTime = settings.lease();
        this.owner = Owner.thisProcess(settings.nodeName());
    }

    /** Writes the run down before anything else happens. */
    Run add(Command command) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into export_run (company_id, kind, started_by, actor, target_entity, target_id, target_before,
                    target_qbo_id, state, epoch, queued_at, owner, lease_until)
                values (:companyId, :kind, :startedBy, :actor, :entity, :id, :before, :qboId, 'QUEUED', 0,
                    current_timestamp, :owner,""" + Lease.END + ")")
                .param("companyId", command.companyId())
                .param("kind", command.kind().name())
                .param("startedBy", command.startedBy().name())
                .param("actor", command.actor())
                .param("entity", command.target().entity())
                .param("id", command.target().id(), Types.BIGINT)
                .param("before", command.target().before(), Types.DATE)
                .param("qboId", command.target().qboId())
                .param("owner", owner.toString())
                .param("leaseMillis", leaseTime.toMillis())
                .update(key, "id");
        Run run = new Run(key.getKeyAs(Long.class), command);
        waiting.add(run.id());
        return run;
    }

    /** Whether this is a run that this process may begin; it belongs to it from now on. Not when another one began it. */
    public boolean accept(@Body Object command) {
        if (!(command instanceof Run run)) {
            LOG.warn("A message in the queue of commands is no run, and is dropped");
            return false;
        }
        boolean accepted = hold(List.of(run.id()), null) == 1;
        if (accepted) {
            waiting.add(run.id());
        } else {
            LOG.info("Run {} was begun elsewhere in the meantime", run.id());
        }
        return accepted;
    }

    /** The routes had no room for the run: whichever process looks next for runs left behind takes it up. */
    public void putBack(@Body Run run) {
        LOG.warn("Run {} of company {} found no room in the queue of commands and waits", run.id(), run.companyId());
        leave(run);
        jdbc.sql("update export_run set lease_until = current_timestamp where id = :id and state = 'QUEUED'")
                .param("id", run.id()).update();
    }

    /** Takes the runs that processes left behind which ended before they began them. */
    public List<Run> takeOver() {
        return takeOver("");
    }

    /** @param company the only company whose runs are meant; empty for every one */
    public List<Run> takeOver(String company) {
        return jdbc.sql("""
                select id, company_id, kind, started_by, actor, target_entity, target_id, target_before, target_qbo_id,
                    owner, lease_until > current_timestamp as live
                from export_run where state = 'QUEUED' and (:company = '' or cast(company_id as varchar) = :company)
                order by id""")
                .param("company", company)
                .query((row, index) -> new Waiting(run(row), row.getString("owner"), row.getBoolean("live")))
                .list().stream().filter(this::isLeftBehind).filter(this::takeOver).map(Waiting::run)
                .toList();
    }

    /** Whether the run waits in this process to be begun. */
    boolean holds(Run run) {
        return waiting.contains(run.id());
    }

    /** Keeps what waits in this process. */
    public void renew() {
        if (!waiting.isEmpty()) {
            hold(List.copyOf(waiting), owner.toString());
        }
    }

    /** The run has begun, or is over. */
    void leave(Run run) {
        waiting.remove(run.id());
    }

    private boolean isLeftBehind(Waiting other) {
        return !waiting.contains(other.run().id())
                && (!other.live() || owner.survives(other.owner()));
    }

    private boolean takeOver(Waiting left) {
        boolean taken = hold(List.of(left.run().id()), left.owner()) == 1;
        if (taken) {
            waiting.add(left.run().id());
            LOG.info("Run {} of company {} is taken over: process {} ended before it began it", left.run().id(),
                    left.run().companyId(), left.owner());
        }
        return taken;
    }

    /** @param from whom they must belong to; null: whoever it is */
    private int hold(List<Long> ids, String from) {
        return jdbc.sql("update export_run set owner = :owner, lease_until = " + Lease.END + """
                where id in (:ids) and state = 'QUEUED' and owner = coalesce(:from, owner)""")
                .param("owner", owner.toString())
                .param("from", from, Types.VARCHAR)
                .param("leaseMillis", leaseTime.toMillis())
                .param("ids", ids)
                .update();
    }

    private static Run run(ResultSet row) throws SQLException {
        Target target = new Target(row.getString("target_entity"), row.getObject("target_id", Long.class),
                row.getObject("target_before", LocalDate.class), row.getString("target_qbo_id"));
        return new Run(row.getLong("id"), new Command(Kind.valueOf(row.getString("kind")), row.getLong("company_id"),
                row.getString("actor"), StartedBy.valueOf(row.getString("started_by")), target));
    }

    private record Waiting(Run run, String owner, boolean live) {
    }
}
