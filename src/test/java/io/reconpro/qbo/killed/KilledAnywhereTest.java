package io.reconpro.qbo.killed;

import static io.reconpro.qbo.sandbox.control.Switches.BatchIds.PER_CALL;
import static io.reconpro.qbo.sandbox.control.Switches.RequestIds.REPLAYED;
import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.sandbox.control.Switches.BatchIds;
import io.reconpro.qbo.sandbox.control.Switches.RequestIds;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.ExporterProcess;
import io.reconpro.qbo.testkit.ManyCompanies;
import io.reconpro.qbo.testkit.Parking;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One process exports many companies, each stops at a moment of its own, and all are killed at once; the next is killed
 * while it settles what the first left. Whatever was under way, starting again ends with every document in QuickBooks
 * exactly once.
 */
@TestMethodOrder(OrderAnnotation.class)
class KilledAnywhereTest {

    private static final int ALL_WENT = 0;
    private static final int SOME_WAIT = 1;
    private static final String SURE_SOON = "1s";

    @TempDir
    private Path directory;

    @Test
    void startingAgainEndsWithEveryDocumentInQuickBooksOnce() {
        killAndStartAgain(Database.H2, Cell.halfOf(Database.H2), REPLAYED, PER_CALL, SURE_SOON);
    }

    /** The first, as what its processes leave behind lets the next ones start sooner. */
    @Test
    @Order(1)
    void startingAgainTooEarlyToTellLeavesTheRestToTheNextRun() {
        killAndStartAgain(Database.POSTGRESQL, Cell.halfOf(Database.POSTGRESQL), REPLAYED, PER_CALL, "10m", SURE_SOON);
    }

    @Tag("kills")
    @ParameterizedTest
    @CsvSource({"H2, REPLAYED, PER_CALL", "H2, IGNORED, IGNORED", "H2, ANSWERED_600, PER_ITEM",
        "POSTGRESQL, REPLAYED, PER_CALL", "POSTGRESQL, IGNORED, IGNORED", "POSTGRESQL, ANSWERED_600, PER_ITEM"})
    void neitherDoublesNorLosesWhateverQuickBooksMakesOfRepeatedIds(Database database, RequestIds requestIds,
            BatchIds batchIds) {
        killAndStartAgain(database, Cell.all(), requestIds, batchIds, SURE_SOON);
    }

    /**
     * @param settleTimes of the exporters started one after the other once the first was killed; the last ends all
     */
    private void killAndStartAgain(Database database, List<Cell> cells, RequestIds requestIds, BatchIds batchIds,
            String... settleTimes) {
        try (ManyCompanies stage = ManyCompanies.on(database, directory, cells.size());
                Parking parking = stage.parking()) {
            stage.quickBooks().control().switches().requestIds = requestIds;
            stage.quickBooks().control().switches().batchIds = batchIds;
            stage.quickBooks().tokens().previousRefreshTokenLife(Duration.ofDays(1));
            stage.betweenExporters(() -> {
                cells.forEach(cell -> prepare(cell, stage, parking));
                stage.begin();
            });

            killAtAllMoments(cells, stage, parking);
            cells.forEach(cell -> cell.latch().release());
            killWhileSettling(cells, stage, parking, settleTimes[0]);
            for (int start = 0; start < settleTimes.length; start++) {
                boolean last = start == settleTimes.length - 1;
                assertThat(stage.exportOnce("quickbooks.settle-time=" + settleTimes[start]))
                        .isEqualTo(last ? ALL_WENT : SOME_WAIT);
            }

            assertThat(deviations(cells, stage)).isEmpty();
        }
    }

    private static void prepare(Cell cell, ManyCompanies stage, Parking parking) {
        cell.approve(stage);
        stage.writeMode(cell.companyId(), cell.writeMode());
        if (cell.moment().isAtQuickBooks()) {
            cell.holdAtQuickBooks(stage.quickBooks().control());
        } else {
            cell.answerAtQuickBooks(stage.quickBooks().control());
            parking.park(cell.companyId(), cell.moment().nextStep(cell.entity()));
        }
    }

    private static void killAtAllMoments(List<Cell> cells, ManyCompanies stage, Parking parking) {
        List<String> settings = stage.settings("exporter.lease=10m", "spring.datasource.hikari.maximum-pool-size=80",
                "camel.component.http.connections-per-route=60", // QuickBooks keeps one waiting for many a cell
                "exporter.commands=seda:exporter-commands?concurrentConsumers=" + cells.size());
        try (ExporterProcess exporter = ExporterProcess.start(settings, parking.javaOptions())
                .awaitConnected(cells.size())) {
            exportUntil(() -> notReached(cells, parking), cells, exporter);
            exporter.kill();
        }
        parking.clear();
        stage.lapseLeases();
    }

    /** What never arrived is sent again, and so caught there, only where the settle time has passed. */
    private static void killWhileSettling(List<Cell> cells, ManyCompanies stage, Parking parking, String settleTime) {
        List<Cell> caught = cells.stream().filter(cell -> cell.isCaughtSettling(settleTime.equals(SURE_SOON))).toList();
        caught.forEach(cell -> parking.park(cell.companyId(), cell.settling()));
        List<String> settings = stage.settings("exporter.lease=10m", "quickbooks.settle-time=" + settleTime,
                "exporter.commands=seda:exporter-commands?concurrentConsumers=" + caught.size());
        try (ExporterProcess exporter = ExporterProcess.start(settings, parking.javaOptions()).awaitReady()) {
            exportUntil(() -> caught.stream().filter(cell -> !parking.arrived().contains(cell.companyId())).toList(),
                    caught, exporter);
            exporter.kill();
        }
        parking.clear();
        stage.lapseLeases();
    }

    private static void exportUntil(Supplier<List<Cell>> missing, List<Cell> cells, ExporterProcess exporter) {
        exporter.export(cells.stream().map(Cell::companyId).toList());
        Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() ->
                assertThat(missing.get()).as(exporter.output()).isEmpty());
    }

    private static List<Cell> notReached(List<Cell> cells, Parking parking) {
        Set<Long> parked = parking.arrived();
        return cells.stream().filter(cell -> !cell.isReached(parked)).toList();
    }

    private static Map<String, List<String>> deviations(List<Cell> cells, ManyCompanies stage) {
        Map<String, List<String>> deviations = new TreeMap<>();
        stage.betweenExporters(() ->
                cells.forEach(cell -> deviations.put(cell.toString(), stage.deviations(cell.companyId()))));
        deviations.values().removeIf(List::isEmpty);
        return deviations;
    }
}
