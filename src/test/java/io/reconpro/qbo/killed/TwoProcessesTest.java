package io.reconpro.qbo.killed;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.sandbox.control.Latch;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.ExporterProcess;
import io.reconpro.qbo.testkit.ManyCompanies;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two processes want to export one company; on PostgreSQL, as only one process can open H2's files. */
@Tag("processes")
class TwoProcessesTest {

    private static final long COMPANY = 1;

    private final ManyCompanies stage = ManyCompanies.on(Database.POSTGRESQL, null, 1);
    private final Cell caught = new Cell(COMPANY, "Invoice", "single", Moment.NEVER_ARRIVED, new Latch());

    @BeforeEach
    void holdTheFirstInvoice() {
        stage.approve(COMPANY, "R", 3);
        stage.writeMode(COMPANY, caught.writeMode());
        stage.begin();
        caught.holdAtQuickBooks(stage.quickBooks().control());
    }

    @AfterEach
    void close() {
        caught.latch().release();
        stage.close();
    }

    @Test
    void theSecondIsRefusedWhileTheFirstExports() {
        try (ExporterProcess first = once("exporter.lease=30s")) {
            caught.latch().awaitArrival();
            try (ExporterProcess second = once()) {
                assertThat(second.awaitExit()).isEqualTo(2);
                assertThat(second.output()).contains("R12 refusal", "Another run of company 1 is under way (run 1)");
            }
            assertThat(first.isAlive()).isTrue();
            first.kill();
        }
    }

    @Test
    void aRestartedProcessWaitsUntilTheLeaseOfItsForerunnerHasLapsed() {
        try (ExporterProcess first = once("exporter.lease=10m")) {
            caught.latch().awaitArrival();
            first.kill();
        }
        caught.latch().release();
        try (ExporterProcess second = once()) {
            second.awaitOutput("waits for the lease of run");
            stage.lapseLeases();

            assertThat(second.awaitExit()).as(second.output()).isZero();
            assertThat(stage.deviations(COMPANY)).isEmpty();
        }
    }

    private ExporterProcess once(String... settings) {
        return ExporterProcess.once(stage.settings(settings), List.of());
    }
}
