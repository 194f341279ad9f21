package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.sandbox.shop.CountedShop;
import io.reconpro.qbo.sandbox.traffic.Limits;
import io.reconpro.qbo.sandbox.traffic.Peaks;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An export against the limits as Intuit publishes them, in a world that runs so many times faster on both sides. */
class LimitsTest {

    private static final Limits PUBLISHED = Limits.published();
    private static final int DEFAULT_PER_SECOND = 8;
    private static final int DEFAULT_PER_MINUTE = 480;
    private static final int DEFAULT_BATCHES = 38;

    /** Batches of two are as many batches with fewer documents. */
    @ParameterizedTest
    @CsvSource({"batch, 90, 10", "single, 150, 5"})
    void anExportNeverExceedsALimitInAnySlidingWindow(String writeMode, int invoices, int times) {
        try (Stage stage = stage(writeMode, invoices).with("quickbooks.batch-size=2",
                "quickbooks.limits.requests-per-second=" + DEFAULT_PER_SECOND * times,
                "quickbooks.limits.requests-per-minute=" + DEFAULT_PER_MINUTE * times,
                "quickbooks.limits.batches-per-minute=" + DEFAULT_BATCHES * times)) {
            Peaks peaks = export(stage, PUBLISHED.faster(times), invoices);

            assertThat(peaks.throttled()).isZero();
            assertThat(peaks.perSecond()).isLessThanOrEqualTo(PUBLISHED.perSecond());
            assertThat(peaks.perMinute()).isLessThanOrEqualTo(PUBLISHED.perMinute());
            assertThat(peaks.batchesPerMinute()).isLessThanOrEqualTo(PUBLISHED.batchesPerMinute());
        }
    }

    /** QuickBooks' second lasts four here, so that the slowest machine is too fast for it. */
    @Test
    void anExporterThatKeepsNoLimitIsTurnedAwayAndStillWritesEverythingOnce() {
        Duration second = Duration.ofSeconds(4);
        try (Stage stage = stage("single", 12).with(
                "quickbooks.limits.pause-after-throttle=" + second.toMillis() + "ms")) {
            Peaks peaks = export(stage, new Limits(PUBLISHED.perSecond(), PUBLISHED.perMinute(),
                    PUBLISHED.batchesPerMinute(), PUBLISHED.allPerMinute(), second, true), 12);

            assertThat(peaks.throttled()).isPositive();
        }
    }

    private static Stage stage(String writeMode, int invoices) {
        Stage stage = Stage.on(Database.H2).with("companies[0].settings.write-mode=" + writeMode);
        CountedShop.create(stage.databases().shop().dataSource(), new CountedShop.Size(invoices, 3, 4, 2));
        return stage;
    }

    /** The auditor asks before and after, without limits. */
    private static Peaks export(Stage stage, Limits limits, int invoices) {
        stage.quickBooks().traffic().limits(Limits.off());
        stage.auditor();
        stage.quickBooks().traffic().limits(limits);
        assertThat(stage.export().outcomes().get(Action.CREATED).documents()).isEqualTo(invoices);
        Peaks peaks = stage.quickBooks().traffic().peaks(Stage.REALM);
        stage.quickBooks().traffic().limits(Limits.off());
        stage.auditor().assertClean();
        return peaks;
    }
}
