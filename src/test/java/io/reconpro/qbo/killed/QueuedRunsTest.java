package io.reconpro.qbo.killed;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.control.Latch;
import io.reconpro.qbo.sandbox.control.Rule;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.ExporterProcess;
import io.reconpro.qbo.testkit.ManyCompanies;
import io.reconpro.qbo.testkit.RunningExporter;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process is killed with one run at the gate and one in its queue; the next start begins both by itself. */
class QueuedRunsTest {

    @Test
    void theNextStartBeginsTheRunsThatWereQueued() {
        try (ManyCompanies stage = ManyCompanies.on(Database.POSTGRESQL, null, 2)) {
            stage.approve(1, "R", 2);
            stage.approve(2, "R", 2);
            stage.begin();
            killWithRunsInTheQueue(stage);
            JdbcClient runs = JdbcClient.create(stage.databases().exporter().dataSource());
            assertThat(states(runs)).containsExactly("QUEUED", "QUEUED");

            try (RunningExporter next = RunningExporter.start(stage.settings("exporter.lease=2s"))) {
                Awaitility.await().atMost(ExporterProcess.PATIENCE).untilAsserted(() ->
                        assertThat(states(runs)).containsExactly("FINISHED", "FINISHED"));
            }

            assertThat(stage.deviations()).isEmpty();
        }
    }

    private static void killWithRunsInTheQueue(ManyCompanies stage) {
        Latch gate = new Latch();
        stage.quickBooks().control().add(
                Rule.on(Kind.BATCH).realm(ManyCompanies.realm(1)).then(Actions.holdBefore(gate)));
        try (ExporterProcess exporter = ExporterProcess.start(stage.settings("exporter.lease=10m",
                "exporter.commands=seda:exporter-commands?concurrentConsumers=1")).awaitConnected(2)) {
            exporter.export(List.of(1L, 2L));
            gate.awaitArrival();
            exporter.kill();
        } finally {
            gate.release();
        }
    }

    private static List<String> states(JdbcClient runs) {
        return runs.sql("select state from export_run order by id").query(String.class).list();
    }
}
