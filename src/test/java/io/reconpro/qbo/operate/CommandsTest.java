package io.reconpro.qbo.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.run.Runs;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.Stage;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A command is never lost between the moment it was written down and the end of its run. */
class CommandsTest {

    private static Firms firms;
    private static Commands commands;

    @BeforeAll
    static void begin() {
        firms = Firms.on(Database.H2, "exporter.commands=seda:exporter-commands?size=1&concurrentConsumers=1",
                "exporter.lease=1s", "exporter.lease-renewal=200ms", "exporter.run-as=" + Stage.ADMINISTRATOR);
        commands = firms.bean(Commands.class);
    }

    @AfterAll
    static void end() {
        firms.close();
    }

    @Test
    void oneThatFindsNoRoomSaysSoAndStartsLater() throws Exception {
        Firm firm = firms.firm();
        firm.shop().save();
        firms.bean(CamelContext.class).getRouteController().stopRoute("take-command");
        Receipt first = submit(firm, Kind.EXPORT);
        Receipt second = submit(firm, Kind.PREVIEW);
        Receipt third = submit(firm, Kind.CLEAR_CLASSES);

        assertThat(first.say("is started.")).isEqualTo("Run " + first.runId() + " is started.");
        assertThat(second.say("is started.")).contains("waits: too many runs wait before it. It starts by itself");
        assertThat(states(firm)).containsOnly("QUEUED").hasSize(3);

        firms.bean(CamelContext.class).getRouteController().startRoute("take-command");
        await().untilAsserted(() -> assertThat(states(firm)).containsOnly("FINISHED"));
        assertThat(third.taken()).isFalse();
    }

    @Test
    void aScheduledOneThatFindsNoRoomStartsLater() throws Exception {
        Firm waits = firms.firm();
        Firm firm = firms.firm();
        firm.shop().save();
        firms.bean(CamelContext.class).getRouteController().stopRoute("take-command");
        submit(waits, Kind.PREVIEW);
        firms.bean(ProducerTemplate.class).sendBody("direct:schedule-exports", firm.id());
        assertThat(states(firm)).containsExactly("QUEUED");

        firms.bean(CamelContext.class).getRouteController().startRoute("take-command");
        await().untilAsserted(() -> assertThat(states(firm)).containsExactly("FINISHED"));
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"CONNECT", "DISCONNECT", "CONFIRM_COMPANY_FILE"})
    void oneThatAPersonWaitedForEndsWithASentenceWhenItsProcessDied(Kind kind) {
        Firm firm = firms.firm();
        firm.shop().save();
        firm.changeExporter("""
                insert into export_run (company_id, kind, started_by, actor, state, epoch, queued_at, owner, lease_until)
                values (?, ?, 'MANUAL', 'ann', 'QUEUED', 0, current_timestamp, 'elsewhere/1',
                    current_timestamp - interval '1' second)""", firm.id(), kind.name());

        await().untilAsserted(() -> assertThat(states(firm)).containsExactly("STOPPED"));

        firms.lastRun(firm.id()).says(kind == Kind.CONNECT ? Code.R40 : Code.R19, kind == Kind.CONNECT
                ? "the exporter ended before it could use Intuit's answer" : "its process ended before it was done");
        assertThat(firms.connections().find(firm.id()).orElseThrow().connected()).as("nothing else happened").isTrue();
    }

    /** As while the exporter's database is away for a moment: nobody could even say that it stops. */
    @Test
    void oneThatCouldNotBeEndedIsTakenUpAgain() {
        Firm firm = firms.firm();
        firm.shop().save();
        JdbcClient tables = JdbcClient.create(firms.databases().exporter().dataSource());
        tables.sql("alter table export_log add constraint away check (false) nocheck").update();
        Receipt receipt = commands.submit(Command.export(firm.id(), "nobody@bayside.example", StartedBy.MANUAL));
        await().until(() -> !firms.bean(Runs.class).isKept(new Run(receipt.runId(), null)));
        assertThat(states(firm)).containsExactly("QUEUED");

        tables.sql("alter table export_log drop constraint away").update();

        await().untilAsserted(() -> assertThat(states(firm)).containsExactly("REFUSED"));
    }

    private static Receipt submit(Firm firm, Kind kind) {
        return commands.submit(new Command(kind, firm.id(), Stage.ADMINISTRATOR, StartedBy.MANUAL));
    }

    private static List<String> states(Firm firm) {
        return JdbcClient.create(firms.databases().exporter().dataSource())
                .sql("select state from export_run where company_id = ? order by id").param(firm.id())
                .query(String.class).list();
    }
}
