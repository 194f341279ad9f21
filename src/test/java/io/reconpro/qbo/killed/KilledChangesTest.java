package io.reconpro.qbo.killed;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.control.Control;
import io.reconpro.qbo.sandbox.control.Latch;
import io.reconpro.qbo.sandbox.control.Rule;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.ExporterProcess;
import io.reconpro.qbo.testkit.ManyCompanies;
import io.reconpro.qbo.testkit.Parking;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What was exported is changed or removed in the shop and exported again, and the process is killed in the middle:
 * whatever was under way, starting again ends with every change in QuickBooks, once.
 */
class KilledChangesTest {

    private static final int ALL_WENT = 0;
    private static final int SOME_WAIT = 1;

    @TempDir
    private Path directory;

    /** A company whose second export is caught at one moment of one kind of change. */
    private record Cell(long companyId, Change change, String writeMode, Moment moment, Latch latch) {

        static List<Cell> of(String writeMode, Function<Change, List<Moment>> moments) {
            List<Cell> cells = new ArrayList<>();
            for (Change change : Change.values()) {
                for (Moment moment : moments.apply(change)) {
                    cells.add(new Cell(cells.size() + 1, change, writeMode, moment, new Latch()));
                }
            }
            return cells;
        }

        void prepare(Control control, Parking parking) {
            if (!moment.isAtQuickBooks()) {
                parking.park(companyId, change.nextStep(moment));
                return;
            }
            String realm = ManyCompanies.realm(companyId);
            Rule write = writeMode.equals("single")
                    ? Rule.on(Kind.WRITE).realm(realm).entity(change.entity()).operation(change.operation())
                    : Rule.on(Kind.BATCH).realm(realm).bodyContains("\"operation\":\"%s\",\"%s\""
                            .formatted(change.operation(), change.entity()));
            control.add(write.then(switch (moment) {
                case NEVER_ARRIVED -> Actions.runThenCut(latch::pass);
                case ARRIVED_LATE -> Actions.holdBefore(latch);
                default -> Actions.holdAfter(latch);
            }));
        }

        boolean isReached(Set<Long> parked) {
            return moment.isAtQuickBooks() ? latch.hasArrived() : parked.contains(companyId);
        }

        @Override
        public String toString() {
            return "%s, %s, %s (company %d)".formatted(moment, change, writeMode, companyId);
        }
    }

    @Test
    void startingAgainEndsWithEveryChangeInQuickBooksOnce() {
        killAndStartAgain(Database.POSTGRESQL, Cell.of("single", Change::tellingMoments));
    }

    @Tag("kills")
    @ParameterizedTest
    @CsvSource({"H2, single", "H2, batch", "POSTGRESQL, single", "POSTGRESQL, batch"})
    void neitherLosesNorRepeatsWhereverItIsKilled(Database database, String writeMode) {
        killAndStartAgain(database, Cell.of(writeMode, Change::moments));
    }

    private void killAndStartAgain(Database database, List<Cell> cells) {
        try (ManyCompanies stage = ManyCompanies.on(database, directory, cells.size());
                Parking parking = stage.parking()) {
            stage.betweenExporters(() -> {
                cells.forEach(cell -> {
                    String settings = "companies[" + (cell.companyId() - 1) + "].settings.";
                    stage.writeMode(cell.companyId(), cell.writeMode()).with(settings + "overwrite-existing=true",
                            settings + "overwrite-existing-bills=true");
                    cell.change().approve(stage, cell.companyId());
                });
                stage.begin();
            });
            assertThat(stage.exportOnce()).isEqualTo(ALL_WENT);
            stage.betweenExporters(() -> cells.forEach(cell -> {
                cell.change().make(stage, cell.companyId());
                cell.prepare(stage.quickBooks().control(), parking);
            }));

            killAtAllMoments(cells, stage, parking);
            cells.forEach(cell -> cell.latch().release());
            assertThat(stage.exportOnce()).as("what was created and deleted again counts as blocked by the run that settles "
                    + "its deletion").isEqualTo(SOME_WAIT);

            assertThat(deviations(cells, stage)).isEmpty();
        }
    }

    private static void killAtAllMoments(List<Cell> cells, ManyCompanies stage, Parking parking) {
        List<String> settings = stage.settings("exporter.lease=10m", "spring.datasource.hikari.maximum-pool-size=80",
                "camel.component.http.connections-per-route=60", // QuickBooks keeps one waiting for many a cell
                "exporter.commands=seda:exporter-commands?concurrentConsumers=" + cells.size());
        try (ExporterProcess exporter = ExporterProcess.start(settings, parking.javaOptions()).awaitReady()) {
            exporter.export(cells.stream().map(Cell::companyId).toList());
            Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                Set<Long> parked = parking.arrived();
                assertThat(cells).filteredOn(cell -> !cell.isReached(parked)).as(exporter.output()).isEmpty();
            });
            exporter.kill();
        }
        parking.clear();
        stage.lapseLeases();
    }

    private static Map<String, List<String>> deviations(List<Cell> cells, ManyCompanies stage) {
        Map<String, List<String>> deviations = new TreeMap<>();
        stage.betweenExporters(() -> cells.forEach(cell -> {
            List<String> found = new ArrayList<>(cell.change().deviations(stage, cell.companyId()));
            found.addAll(stage.deviations(cell.companyId()));
            deviations.put(cell.toString(), found);
        }));
        deviations.values().removeIf(List::isEmpty);
        return deviations;
    }
}
