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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Exported invoices are corrected and exported again, and the process is killed in the middle: whatever was under way,
 * starting again ends with every correction in QuickBooks, once.
 */
class KilledUpdatesTest {

    private static final List<Moment> MOMENTS = List.of(Moment.INTENDED, Moment.NEVER_ARRIVED, Moment.ARRIVED_LATE,
            Moment.UNANSWERED, Moment.ANSWERED, Moment.APPLIED);

    @TempDir
    private Path directory;

    /** A company whose second export is caught at one moment of updating an invoice. */
    private record Cell(long companyId, String writeMode, Moment moment, Latch latch) {

        static List<Cell> all() {
            List<Cell> cells = new ArrayList<>();
            for (Moment moment : MOMENTS) {
                for (String writeMode : List.of("single", "batch")) {
                    cells.add(new Cell(cells.size() + 1, writeMode, moment, new Latch()));
                }
            }
            return cells;
        }

        void prepare(Control control, Parking parking) {
            if (!moment.isAtQuickBooks()) {
                parking.park(companyId, moment.nextStep("Invoice"));
                return;
            }
            String realm = ManyCompanies.realm(companyId);
            Rule update = writeMode.equals("single") ? Rule.on(Kind.WRITE).realm(realm).operation("update")
                    : Rule.on(Kind.BATCH).realm(realm).bodyContains("\"operation\":\"update\"");
            control.add(update.then(switch (moment) {
                case NEVER_ARRIVED -> Actions.runThenCut(latch::pass);
                case ARRIVED_LATE -> Actions.holdBefore(latch);
                default -> Actions.holdAfter(latch);
            }));
        }

        boolean isReached(Parking parking) {
            return moment.isAtQuickBooks() ? latch.hasArrived() : parking.arrived().contains(companyId);
        }
    }

    @Test
    void startingAgainEndsWithEveryCorrectionInQuickBooksOnce() {
        killAndStartAgain(Database.H2);
    }

    @Tag("kills")
    @Test
    void neitherLosesNorRepeatsOnPostgreSql() {
        killAndStartAgain(Database.POSTGRESQL);
    }

    private void killAndStartAgain(Database database) {
        List<Cell> cells = Cell.all();
        try (ManyCompanies stage = ManyCompanies.on(database, directory, cells.size());
                Parking parking = stage.parking()) {
            cells.forEach(cell -> stage.writeMode(cell.companyId(), cell.writeMode())
                    .with("companies[" + (cell.companyId() - 1) + "].settings.overwrite-existing=true"));
            stage.betweenExporters(() -> {
                cells.forEach(cell -> stage.approve(cell.companyId(), "R", 3));
                stage.begin();
            });
            exportOnce(stage, parking);
            stage.betweenExporters(() -> {
                correct(stage);
                cells.forEach(cell -> cell.prepare(stage.quickBooks().control(), parking));
            });

            killAtAllMoments(cells, stage, parking);
            cells.forEach(cell -> cell.latch().release());
            exportOnce(stage, parking);

            assertThat(stage.deviations()).isEqualTo(Map.of());
        }
    }

    private static void exportOnce(ManyCompanies stage, Parking parking) {
        ExporterProcess exporter = ExporterProcess.once(stage.settings(), parking.javaOptions());
        assertThat(exporter.awaitExit()).as(exporter.output()).isZero();
    }

    private static void correct(ManyCompanies stage) {
        JdbcTemplate shop = new JdbcTemplate(stage.databases().shop().dataSource());
        shop.update("update invoice set po_no = 'PO-77', status = 'APPROVED', version = version + 1 "
                + "where status = 'EXPORTED'");
    }

    private static void killAtAllMoments(List<Cell> cells, ManyCompanies stage, Parking parking) {
        List<String> settings = stage.settings("exporter.lease=10m", "spring.datasource.hikari.maximum-pool-size=40",
                "exporter.commands=seda:exporter-commands?concurrentConsumers=" + cells.size());
        try (ExporterProcess exporter = ExporterProcess.start(settings, parking.javaOptions()).awaitReady()) {
            exporter.export(cells.stream().map(Cell::companyId).toList());
            Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(cells)
                    .filteredOn(cell -> !cell.isReached(parking)).as(exporter.output()).isEmpty());
            exporter.kill();
        }
        parking.clear();
        stage.lapseLeases();
    }
}
