package io.reconpro.qbo.benchmark;

import io.reconpro.qbo.sandbox.shop.CountedShop;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Stage;
import io.reconpro.qbo.testkit.TestDatabases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One export of a fresh shop into a fresh company by a fresh process. */
final class Trial {

    private static final int LINES = 3;
    private static final int INVOICES_PER_CLIENT = 4;
    private static final int SERVICES = 40;
    private static final Duration PATIENCE = Duration.ofHours(2);

    private final JdbcClient exporter;
    private final int invoices;

    private Trial(TestDatabases databases, int invoices) {
        this.exporter = JdbcClient.create(databases.exporter().dataSource());
        this.invoices = invoices;
    }

    static Measurement measure(int invoices, String writeMode) {
        try (TestDatabases databases = Database.POSTGRESQL.fresh();
                QuickBooksProcess quickBooks = QuickBooksProcess.start()) {
            CountedShop.create(databases.shop().dataSource(), new CountedShop.Size(invoices, LINES,
                    Math.max(1, invoices / INVOICES_PER_CLIENT), SERVICES));
            List<String> settings = new ArrayList<>(databases.settings());
            settings.addAll(Stage.standardSettings(quickBooks.baseUrl()));
            settings.add("companies[0].settings.write-mode=" + writeMode);
            settings.add("exporter.run-as=" + Stage.ADMINISTRATOR);
            settings.add("quickbooks.limits.requests-per-second=100000");
            settings.add("quickbooks.limits.requests-per-minute=6000000");
            settings.add("quickbooks.limits.batches-per-minute=6000000");
            try (MeasuredExporter process = MeasuredExporter.start(settings)) {
                return new Trial(databases, invoices).run(process, quickBooks);
            }
        }
    }

    private Measurement run(MeasuredExporter process, QuickBooksProcess quickBooks) {
        List<Long> heaps = new ArrayList<>();
        Awaitility.await("connection of the company").atMost(PATIENCE).until(this::connected);
        Duration cpu = process.cpu();
        long start = System.nanoTime();
        process.export(1);
        for (int third = 1; third < 3; third++) {
            await(invoices / 3 * third);
            heaps.add(process.liveHeap());
        }
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(this::ended);
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        cpu = process.cpu().minus(cpu);
        heaps.add(process.liveHeap());
        mustBeWhole(process);
        QuickBooksProcess.Requests requests = quickBooks.requests();
        return new Measurement(invoices, requests.all(), requests.reads(), requests.writeBatches(), wall, cpu, heaps);
    }

    private void await(int exported) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100))
                .until(() -> links() >= exported || ended());
    }

    private long links() {
        return exporter.sql("select count(*) from qbo_link where entity = 'Invoice'").query(Long.class).single();
    }

    private boolean ended() {
        return exporter.sql("select finished_at is not null from export_run").query(Boolean.class).optional()
                .orElse(false);
    }

    private boolean connected() {
        return exporter.sql("select count(*) from quickbooks_connection").query(Long.class).single() > 0;
    }

    private void mustBeWhole(MeasuredExporter process) {
        if (links() != invoices) {
            throw new IllegalStateException("Not all of %d invoices arrived:%n%s".formatted(invoices,
                    process.status(1)));
        }
    }
}
