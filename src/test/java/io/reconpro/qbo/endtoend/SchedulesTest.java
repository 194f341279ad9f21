package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.operate.Commands;
import io.reconpro.qbo.operate.Exporter;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.schedule.Plan;
import io.reconpro.qbo.schedule.Schedules;
import io.reconpro.qbo.settings.SettingsHistory;
import io.reconpro.qbo.settings.SettingsStore;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.RunningExporter;
import io.reconpro.qbo.testkit.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Exports that nobody starts: each company at the times of its schedule, in its own zone. */
class SchedulesTest {


    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static Firms firms;
    private static RunningExporter exporter;
    private static Schedules schedules;
    private static SettingsStore settings;

    @BeforeAll
    static void start() {
        firms = Firms.on(Database.H2, "exporter.schedule-check=100ms", "exporter.schedule=weekdays at 04:00",
                "exporter.run-as=" + Stage.ADMINISTRATOR);
        exporter = firms.exporter();
        schedules = exporter.bean(Schedules.class);
        settings = exporter.bean(SettingsStore.class);
    }

    @AfterAll
    static void close() {
        firms.close();
    }

    @Test
    void followsTheExporterWhereACompanyHasNoScheduleOfItsOwn() {
        Firm firm = firms.firm();
        awaitRoute(firm, true);

        Plan plan = schedules.plan(firm.id());
        assertThat(plan.schedule()).isEqualTo("weekdays at 04:00");
        assertThat(plan.own()).isFalse();
        assertThat(inZone(plan).getHour()).isEqualTo(4);
    }

    @Test
    void takesUpAChangedScheduleAtOnce() {
        Firm firm = firms.firm();
        awaitRoute(firm, true);

        change(firm, "schedule", "Mondays at 7:15");
        assertThat(inZone(schedules.plan(firm.id())).toString()).contains("T07:15-0");
        assertThat(schedules.plan(firm.id()).own()).isTrue();

        change(firm, "schedule", "off");
        assertThat(hasRoute(firm)).isFalse();
        assertThat(schedules.plan(firm.id()).next()).isNull();
    }

    @Test
    void leavesExportsOutWhileTheyArePaused() {
        Firm firm = firms.firm();
        awaitRoute(firm, true);

        schedules.pause(firm.id(), "ann");
        assertThat(hasRoute(firm)).isFalse();
        assertThat(schedules.plan(firm.id())).extracting(Plan::paused, Plan::next).containsExactly(true, null);
        assertThat(exporter.bean(SettingsHistory.class).latest(firm.id(), 1)).singleElement()
                .satisfies(change -> assertThat(change.actor()).isEqualTo("ann"));

        Exporter operator = exporter.bean(Exporter.class);
        assertThat(operator.schedule(firm.id())).isEqualTo("Exports start weekdays at 04:00, but are paused");
        assertThat(operator.resumeSchedule(firm.id())).matches("Exports start weekdays at 04:00, the next at .* \\(.*\\)");
        assertThat(hasRoute(firm)).isTrue();
        assertThat(schedules.plan(firm.id()).next()).isNotNull();
    }

    @Test
    void makesUpOnceForTheTimesThatPassedWhileNothingCouldStart() {
        Firm firm = firms.founded();
        ShopInvoice invoice = firm.invoice("1001");
        firm.beginAudit();
        for (String[] setting : List.of(new String[] {"account", "Accounts Receivable (A/R)"},
                new String[] {"service-account", "Reconditioning Income"}, new String[] {"schedule", "every hour"})) {
            firm.changeExporter("insert into company_setting values (?, ?, ?, current_timestamp - interval '3' day)",
                    firm.id(), setting[0], setting[1]);
        }
        firm.connectTo(firm.realm());

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(firm.status(invoice)).as("runs %s", starts(firm)).isEqualTo("EXPORTED"));
        Awaitility.await().atMost(PATIENCE).untilAsserted(() ->
                assertThat(starts(firm)).containsExactly("TIMER FINISHED"));
        assertThat(schedules.plan(firm.id()).next()).isBetween(Instant.now(), Instant.now().plusSeconds(3601));
    }

    @Test
    void doesNotStartWhileTheCompanyIsBeingExported() {
        Firm firm = firms.firm("schedule=off");
        firm.changeExporter("""
                insert into export_run (company_id, kind, started_by, state, epoch, queued_at, owner, lease_until)
                values (?, 'EXPORT', 'MANUAL', 'QUEUED', 0, current_timestamp, 'elsewhere/1',
                    current_timestamp + interval '1' hour)""", firm.id());

        assertThat(exporter.bean(Commands.class).due(firm.id())).isEmpty();

        assertThat(starts(firm)).containsExactly("MANUAL QUEUED");
        firm.changeExporter("update export_run set state = 'STOPPED' where company_id = ?", firm.id());
        assertThat(exporter.bean(Commands.class).due(firm.id())).hasSize(1);
    }

    @Test
    void followsTheCompanyToAnotherTimeZone() {
        Firm firm = firms.firm("schedule=daily at 03:00");
        awaitRoute(firm, true);
        Instant before = schedules.plan(firm.id()).next();

        firm.changeShop("update company set time_zone = 'Asia/Tokyo' where id = ?", firm.id());

        Awaitility.await().atMost(PATIENCE).until(() -> ZoneId.of("Asia/Tokyo")
                .equals(schedules.plan(firm.id()).zone()));
        assertThat(schedules.plan(firm.id()).next()).isNotEqualTo(before);
    }

    @Test
    void startsNothingForACompanyThatIsNotConnectedAnyMore() {
        Firm firm = firms.firm("schedule=daily at 03:00");
        awaitRoute(firm, true);

        firm.disconnect();

        awaitRoute(firm, false);
        assertThat(schedules.plan(firm.id()).next()).isNull();
    }

    private static ZonedDateTime inZone(Plan plan) {
        return plan.next().atZone(plan.zone());
    }

    private static void change(Firm firm, String name, String content) {
        settings.change(firm.id(), Map.of(name, content), "ann");
    }

    private static boolean hasRoute(Firm firm) {
        return exporter.bean(CamelContext.class).getRoute("scheduled-export-" + firm.id()) != null;
    }

    private static void awaitRoute(Firm firm, boolean there) {
        Awaitility.await().atMost(PATIENCE).until(() -> hasRoute(firm) == there);
    }

    private static List<String> starts(Firm firm) {
        return JdbcClient.create(exporter.bean(DataSource.class))
                .sql("select started_by || ' ' || state from export_run where company_id = ? order by id")
                .param(firm.id()).query(String.class).list();
    }
}
