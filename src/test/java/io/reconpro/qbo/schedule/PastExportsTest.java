package io.reconpro.qbo.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.TestDatabases;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class PastExportsTest {

    @ParameterizedTest
    @EnumSource
    void knowsTheLastExportOrChangeOfTheSchedule(Database product) {
        try (TestDatabases databases = product.migrated()) {
            JdbcClient jdbc = JdbcClient.create(databases.exporter().dataSource());
            PastExports past = new PastExports(jdbc);
            assertThat(past.last(1)).isEmpty();

            store(jdbc, "schedule", "2026-03-01");
            store(jdbc, "account", "2026-03-09");
            assertThat(past.last(1)).contains(Instant.parse("2026-03-01T03:00:00Z"));

            run(jdbc, "EXPORT", "2026-03-02");
            run(jdbc, "UPDATE_CLASSES", "2026-03-08");
            assertThat(past.last(1)).contains(Instant.parse("2026-03-02T03:00:00Z"));

            store(jdbc, "schedule-paused", "2026-03-03");
            assertThat(past.last(1)).contains(Instant.parse("2026-03-03T03:00:00Z"));
            assertThat(past.last(2)).isEmpty();
        }
    }

    private static void store(JdbcClient jdbc, String name, String day) {
        jdbc.sql("insert into company_setting values (1, ?, '', cast('" + day
                        + " 03:00:00+00' as timestamp with time zone))")
                .param(name).update();
    }

    private static void run(JdbcClient jdbc, String kind, String day) {
        jdbc.sql("""
                insert into export_run (company_id, kind, started_by, state, epoch, queued_at)
                values (1, ?, 'TIMER', 'FINISHED', 1, cast('%s 03:00:00+00' as timestamp with time zone))"""
                .formatted(day)).param(kind).update();
    }
}
