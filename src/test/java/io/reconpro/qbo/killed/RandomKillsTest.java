package io.reconpro.qbo.killed;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.sandbox.control.Action;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.control.Control;
import io.reconpro.qbo.sandbox.control.Rule;
import io.reconpro.qbo.sandbox.control.Switches;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.ExporterProcess;
import io.reconpro.qbo.testkit.ManyCompanies;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills the exporter again and again at times drawn by lot, while new documents keep coming, answers get lost and
 * QuickBooks behaves now in this and now in that way its documentation leaves open. Settings: {@code kills.count} for
 * both databases together, {@code kills.seed}.
 */
@Tag("kills")
class RandomKillsTest {

    private static final int COMPANIES = 4;
    private static final int KILLS_PER_AUDIT = 20;
    private static final int LONGEST_RUN_MILLIS = 2500;

    private final int kills = Integer.getInteger("kills.count", 200) / Database.values().length;
    private final long seed = Long.getLong("kills.seed", ThreadLocalRandom.current().nextInt(1_000_000));
    private final Random random = new Random(seed);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void everyDocumentIsInQuickBooksOnceWheneverTheExporterWasKilled(Database database) {
        try (ManyCompanies stage = ManyCompanies.on(database, directory, COMPANIES)) {
            for (long id = 1; id <= COMPANIES; id++) {
                stage.writeMode(id, id % 2 == 0 ? "batch" : "single");
            }
            stage.betweenExporters(stage::begin);
            int finished = 0;
            for (int killed = 0; killed < kills; ) {
                String round = "K" + (killed + finished);
                stage.betweenExporters(() -> approve(stage, round));
                disturb(stage.quickBooks().control());
                if (killInMidRun(stage)) {
                    killed++;
                    if (killed % KILLS_PER_AUDIT == 0 || killed == kills) {
                        audit(stage, killed + " kills on " + database);
                    }
                } else {
                    finished++;
                }
            }
            System.out.printf("Seed %d, %s: %d kills, %d runs ended before; %d invoices, each in QuickBooks once%n", seed,
                    database, kills, finished, invoices(stage));
        }
    }

    private void approve(ManyCompanies stage, String round) {
        for (long id = 1; id <= COMPANIES; id++) {
            stage.approve(id, round, 1 + random.nextInt(4));
            stage.approveBills(id, round, random.nextInt(3));
        }
    }

    private void disturb(Control control) {
        Switches switches = control.switches();
        switches.requestIds = any(Switches.RequestIds.values());
        switches.batchIds = any(Switches.BatchIds.values());
        switches.queryLag = Duration.ofMillis(random.nextInt(300));
        switches.latency = Duration.ofMillis(random.nextInt(30));
        control.clearRules();
        Action loss = any(Actions.cutBefore(), Actions.cutAfter(), Actions.cutWithinBody(),
                Actions.applyLater(Duration.ofMillis(300)));
        control.add(Rule.on(any(Kind.WRITE, Kind.BATCH)).nth(1 + random.nextInt(30)).then(loss));
    }

    /** False when the exporter was quicker. */
    private boolean killInMidRun(ManyCompanies stage) {
        Duration life = Duration.ofMillis(random.nextInt(LONGEST_RUN_MILLIS));
        int before = stage.quickBooks().requests().all().size();
        try (ExporterProcess exporter = ExporterProcess.once(stage.settings(), List.of())) {
            Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(10))
                    .until(() -> !exporter.isAlive() || stage.quickBooks().requests().all().size() > before);
            if (exporter.endsWithin(life)) {
                assertThat(exporter.awaitExit()).as(exporter.output()).isLessThanOrEqualTo(2);
                return false;
            }
            exporter.kill();
            return true;
        }
    }

    /** Lets it come to its end, twice at most: what was sent just before the end of a run is settled by the next. */
    private void audit(ManyCompanies stage, String when) {
        stage.quickBooks().control().clearRules();
        try (ExporterProcess first = ExporterProcess.once(stage.settings(), List.of())) {
            if (first.awaitExit() != 0) {
                try (ExporterProcess second = ExporterProcess.once(stage.settings(), List.of())) {
                    assertThat(second.awaitExit()).as("exit code after %s, seed %d:%n%s%nand then:%n%s", when, seed,
                            first.output(), second.output()).isZero();
                }
            }
        }
        assertThat(stage.deviations()).as("after %s, seed %d", when, seed).isEmpty();
    }

    private static long invoices(ManyCompanies stage) {
        long invoices = 0;
        for (long id = 1; id <= COMPANIES; id++) {
            invoices += stage.quickBooks().books(ManyCompanies.realm(id)).visible("Invoice").count();
        }
        return invoices;
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
