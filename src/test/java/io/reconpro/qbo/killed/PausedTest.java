package io.reconpro.qbo.killed;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.ExporterProcess;
import io.reconpro.qbo.testkit.ManyCompanies;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A process that stood still past its leases wakes up when others have done its work. */
class PausedTest {

    @Test
    void writesNothingMoreAfterAnotherProcessTookItsCompaniesOver() {
        List<Cell> cells = Cell.ofWrites();
        try (ManyCompanies stage = ManyCompanies.on(Database.POSTGRESQL, null, cells.size())) {
            cells.forEach(cell -> prepare(cell, stage));
            stage.begin();
            List<String> settings = stage.settings(
                    "exporter.commands=seda:exporter-commands?concurrentConsumers=" + cells.size());
            try (ExporterProcess first = ExporterProcess.start(settings).awaitConnected(cells.size())) {
                first.export(cells.stream().map(Cell::companyId).toList());
                Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(cells)
                        .as(first.output()).allMatch(cell -> cell.latch().hasArrived()));
                first.pause();
                cells.forEach(cell -> cell.latch().release());
                stage.awaitLapseOfLeases();

                assertThat(stage.exportOnce()).isZero();
                long written = writes(stage);
                first.goOn();

                Awaitility.await().atMost(ExporterProcess.PATIENCE).untilAsserted(() -> assertThat(
                        StringUtils.countMatches(first.output(), " stops: Run ")).isEqualTo(cells.size()));
                first.terminate();
                assertThat(writes(stage)).isEqualTo(written);
                assertThat(stage.deviations()).isEmpty();
            }
        }
    }

    private static void prepare(Cell cell, ManyCompanies stage) {
        cell.approve(stage);
        stage.writeMode(cell.companyId(), cell.writeMode());
        cell.holdAtQuickBooks(stage.quickBooks().control());
    }

    private static long writes(ManyCompanies stage) {
        return stage.quickBooks().requests().all().stream()
                .filter(request -> Set.of(Kind.WRITE, Kind.BATCH).contains(request.kind())).count();
    }
}
