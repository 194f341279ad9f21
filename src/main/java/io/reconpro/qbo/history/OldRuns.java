package io.reconpro.qbo.history;

import io.reconpro.qbo.run.ExporterSettings;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes runs that are older than the log is to be kept, with their lines, portion by portion. What keeps documents from
 * being exported twice stays: links, the ledger, marks and acceptances. So does the last run of each kind, by which a
 * company's schedule and its leases go on.
 */
@Component
class OldRuns {

    private static final int RUNS = 20;
    private static final int LINES = 5_000;

    private static final String OLD = """
            select r.id from export_run r
            where r.finished_at < :before and r.open_marker is null
                and exists (select 1 from export_run later where later.company_id = r.company_id
                    and later.kind = r.kind and later.id > r.id)
                and exists (select 1 from export_run later where later.company_id = r.company_id
                    and later.epoch > r.epoch)
            order by r.id fetch first %d rows only""".formatted(RUNS);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Period kept;

    OldRuns(JdbcClient jdbc, Clock clock, ExporterSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = settings.logRetention();
    }

    public boolean isNext() {
        return !old().isEmpty();
    }

    /** Some lines of the oldest runs, or these themselves once they have none. */
    @Transactional
    public void removeSome() {
        List<Long> runs = old();
        if (runs.isEmpty()) {
            return;
        }
        int lines = jdbc.sql("""
                delete from export_log where id in
                    (select l.id from export_log l where l.run_id in (:runs) order by l.id fetch first :most rows only)""")
                .param("runs", runs).param("most", LINES).update();
        if (lines < LINES) {
            jdbc.sql("delete from export_run where id in (:runs)").param("runs", runs).update();
        }
    }

    private List<Long> old() {
        OffsetDateTime before = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minus(kept);
        return jdbc.sql(OLD).param("before", before).query(Long.class).list();
    }
}
