package io.reconpro.qbo.killed;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.sandbox.control.Latch;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.ExporterProcess;
import io.reconpro.qbo.testkit.ManyCompanies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two processes want to export one company; on PostgreSQL, as only one process can open H2's files. */
class TwoProcessesTest {

    private static final long COMPANY = 1;

    @Test
    void oneIsRefusedBesideTheOtherAndWaitsForItsLeaseOnceItWasKilled() {
        Cell caught = new Cell(COMPANY, "Invoice", "single", Moment.NEVER_ARRIVED, new Latch());
        try (ManyCompanies stage = ManyCompanies.on(Database.POSTGRESQL, null, 1).writeMode(COMPANY, caught.writeMode())) {
            caught.approve(stage);
            stage.begin();
            caught.holdAtQuickBooks(stage.quickBooks().control());
            try (ExporterProcess first = once(stage, "exporter.lease=10m")) {
                caught.latch().awaitArrival();
                assertThat(stage.exportOnce()).isEqualTo(2);
                assertThat(refusals(stage)).containsExactly("R12 Another run of company 1 is under way (run 1).");
                assertThat(first.isAlive()).isTrue();
                first.kill();
            }
            caught.latch().release();

            try (ExporterProcess next = once(stage)) {
                next.awaitOutput("waits for the lease of run");
                stage.lapseLeases();
                assertThat(next.awaitExit()).as(next.output()).isZero();
                assertThat(stage.deviations(COMPANY)).isEmpty();
            }
        }
    }

    private static List<String> refusals(ManyCompanies stage) {
        return JdbcClient.create(stage.databases().exporter().dataSource())
                .sql("select code || ' ' || message from export_log where severity = 'REFUSAL'").query(String.class).list();
    }

    private static ExporterProcess once(ManyCompanies stage, String... settings) {
        return ExporterProcess.once(stage.settings(settings), List.of());
    }
}
