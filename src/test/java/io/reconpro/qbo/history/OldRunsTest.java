package io.reconpro.qbo.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.sandbox.shop.ShopService;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Stage;
import java.time.Duration;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.RouteController;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log is kept as long as the setting says; what keeps documents from being exported twice is kept for ever. */
class OldRunsTest {

    @ParameterizedTest
    @EnumSource
    void goWithTheirLinesAndLeaveWhatExactlyOnceNeeds(Database database) throws Exception {
        try (Stage stage = Stage.on(database).with("exporter.log-retention=18m")) {
            ShopService polish = stage.shop().service("Polish");
            stage.shop().invoice("1001").of(stage.shop().client("Acme Motors")).line(polish, "120.00").approved();
            stage.shop().save();
            JdbcClient tables = JdbcClient.create(stage.databases().exporter().dataSource());
            long first = stage.export().runId();
            long second = stage.export().runId();
            long last = stage.export().runId();
            age(tables, first, 19);
            age(tables, second, 17);
            age(tables, last, 30);
            long links = count(tables, "qbo_link");
            long writes = count(tables, "ledger");

            RouteController routes = stage.exporter().bean(CamelContext.class).getRouteController();
            routes.stopRoute("remove-old-runs");
            routes.startRoute("remove-old-runs"); // as the next day or the next start does

            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> tables
                    .sql("select id from export_run order by id").query(Long.class).list().equals(List.of(second, last)));
            assertThat(tables.sql("select distinct run_id from export_log").query(Long.class).list())
                    .doesNotContain(first);
            assertThat(count(tables, "qbo_link")).isEqualTo(links).isPositive();
            assertThat(count(tables, "ledger")).isEqualTo(writes).isPositive();
            JdbcClient.create(stage.databases().shop().dataSource())
                    .sql("update invoice set status = 'APPROVED', version = version + 1").update();
            assertThat(stage.export().outcomes()).as("it is still known").containsOnlyKeys(Action.UNCHANGED);
        }
    }

    private static void age(JdbcClient tables, long run, int months) {
        tables.sql("update export_run set finished_at = finished_at - interval '%d' month where id = ?".formatted(months))
                .param(run).update();
    }

    private static long count(JdbcClient tables, String table) {
        return tables.sql("select count(*) from " + table).query(Long.class).single();
    }
}
