package io.reconpro.qbo.endtoend;

import static io.reconpro.qbo.sandbox.control.Actions.applyThenRun;
import static io.reconpro.qbo.sandbox.control.Actions.cutAfter;
import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.connect.Person;
import io.reconpro.qbo.gate.Choices;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Target;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.control.Rule;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.sandbox.oauth.IntuitUsers;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopService;
import io.reconpro.qbo.settings.Setting;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.PassedRoutes;
import io.reconpro.qbo.testkit.Stage;
import java.io.File;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** No route is there that no export passes: a lost answer, a change in mid-export and a refusal take it through all. */
class EveryRouteRunsTest {

    @Test
    void oneEventfulDayPassesEveryRoute() throws Exception {
        try (Stage stage = Stage.on(Database.H2).with("exporter.run-as=" + Stage.ADMINISTRATOR,
                "exporter.schedule=* * * * * ?", "exporter.lease-renewal=100ms", "exporter.lease=3s",
                "connection.watch=100ms",
                "companies[0].settings.write-mode=single", "companies[0].settings.export-payments=true",
                "companies[0].settings.vendor-account=Shop Supplies")) {
            ShopClient acme = stage.shop().client("Acme Motors");
            ShopService polish = stage.shop().service("Polish");
            for (String number : List.of("1001", "1002", "1003")) {
                stage.shop().invoice(number).of(acme).line(polish, "120.00").approved();
            }
            stage.shop().bill("V-1").from(stage.shop().vendor("Paint House")).line("Clear coat", "80.00").approved();
            stage.shop().save();
            JdbcTemplate shop = new JdbcTemplate(stage.databases().shop().dataSource());
            stage.quickBooks().control().add(Rule.on(Kind.WRITE).entity("Invoice").bodyContains("1001").then(cutAfter()));
            stage.quickBooks().control().add(Rule.on(Kind.WRITE).entity("Invoice").bodyContains("1002").then(applyThenRun(
                    () -> shop.update("update invoice set version = version + 1 where number = '1002'"))));
            CamelContext camel = stage.exporter().bean(CamelContext.class);
            JdbcTemplate runs = new JdbcTemplate(stage.databases().exporter().dataSource());

            Awaitility.await().until(() -> count(runs, "state = 'RUNNING'") > 0);
            camel.getRouteController().stopRoute("scheduled-export-1");
            Awaitility.await().until(() -> count(runs, "state in ('QUEUED', 'RUNNING')") == 0);
            stage.exporter().export(1, "nobody@bayside.example");
            stage.exporter().run(new Command(Command.Kind.PREVIEW, 1, Stage.ADMINISTRATOR, StartedBy.MANUAL));
            stage.books().person().deletes("Invoice", stage.books().all("Invoice").filter(copy -> copy.path("DocNumber")
                    .asText().equals("1003")).findFirst().orElseThrow().get("Id").asText());
            for (Command.Kind decision : List.of(Command.Kind.RECREATE, Command.Kind.UNLINK, Command.Kind.ADOPT,
                    Command.Kind.MARK_EXPORTED)) {
                stage.exporter().run(new Command(decision, 1, Stage.ADMINISTRATOR, StartedBy.MANUAL,
                        Target.document("Invoice", 3).with("1")));
            }
            stage.exporter().run(new Command(Command.Kind.MARK_EXPORTED, 1, Stage.ADMINISTRATOR, StartedBy.MANUAL,
                    Target.before(LocalDate.EPOCH)));
            stage.exporter().run(new Command(Command.Kind.TIE_PARTY, 1, Stage.ADMINISTRATOR, StartedBy.MANUAL,
                    Target.party("Customer", 1)));
            stage.exporter().run(new Command(Command.Kind.UPDATE_CLASSES, 1, Stage.ADMINISTRATOR, StartedBy.MANUAL));
            stage.exporter().run(new Command(Command.Kind.CLEAR_CLASSES, 1, Stage.ADMINISTRATOR, StartedBy.MANUAL));
            stage.exporter().bean(Choices.class).find(1, Setting.ACCOUNT, "");
            connectionsComeAndGo(stage, runs);
            runs.update("""
                    insert into export_run (company_id, kind, started_by, state, epoch, queued_at, owner, lease_until)
                    values (1, 'CONNECT', 'MANUAL', 'QUEUED', 0, current_timestamp, 'elsewhere/1', current_timestamp)""");
            Awaitility.await().until(() -> count(runs, "kind = 'CONNECT' and state = 'STOPPED'") == 1);

            Set<String> passed = stage.exporter().bean(PassedRoutes.class).ids();
            assertThat(camel.getRoutes()).extracting(Route::getId).filteredOn(id -> kamelets().noneMatch(id::contains))
                    .allMatch(passed::contains);
            assertThat(kamelets()).isNotEmpty()
                    .allMatch(kamelet -> passed.stream().anyMatch(id -> id.contains(kamelet)));
        }
    }

    /** Each use of one is a route of its own, whose name begins with that of its file. */
    private static Stream<String> kamelets() {
        return Stream.of(new File("routes/kamelets").list()).map(file -> file.replace(".kamelet.yaml", ""));
    }

    private static void connectionsComeAndGo(Stage stage, JdbcTemplate tables) {
        Person ann = new Person(stage.exporter(), stage.quickBooks(), Stage.ADMINISTRATOR);
        ann.disconnect(1);
        ann.connect(1, IntuitUsers.BOOKKEEPER, Options.SECOND_REALM);
        ann.confirm(1);
        tables.update("update quickbooks_connection set refresh_hard_expires_at = current_timestamp + interval '6' day, "
                + "refreshed_at = current_timestamp - interval '9' day");
        Awaitility.await().until(() -> count(tables, "kind = 'KEEP_CONNECTION' and state = 'FINISHED'") > 0);
    }

    private static long count(JdbcTemplate runs, String condition) {
        return runs.queryForObject("select count(*) from export_run where " + condition, Long.class);
    }
}
