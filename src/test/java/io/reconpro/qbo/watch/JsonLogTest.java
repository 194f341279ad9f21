package io.reconpro.qbo.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.control.Rule;
import io.reconpro.qbo.sandbox.http.Faults;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.ExporterProcess;
import io.reconpro.qbo.testkit.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that the process of an exporter says, as JSON of one form to the console and of another to a file: of an export, one
 * that failed, one that the database broke off, and one that was refused.
 */
class JsonLogTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "Canary Coachworks";
    private static final String UNSENT = "A notification could not be sent";
    private static final List<String> PRIVATE = List.of(NAME, "7123.45", "owner@canary.example", "Canary polish",
            Stage.ADMINISTRATOR, "demo-refresh-token", "demo-secret", "eyJ", "RAW(");

    private static Stage stage;
    private static List<String> ecs;
    private static List<String> logstash;

    @BeforeAll
    static void run(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("exporter.log");
        stage = Stage.on(Database.POSTGRESQL).with("exporter.run-as=" + Stage.ADMINISTRATOR,
                "notification.webhook=http://127.0.0.1:1", "logging.level.io.reconpro=debug",
                "companies[0].settings.write-mode=single", "exporter.lease=2s", "exporter.lease-renewal=500ms",
                "logging.structured.format.console=ecs", "logging.structured.format.file=logstash",
                "logging.file.name=" + file);
        stage.shop().invoice("1001").of(stage.shop().client(NAME).email("owner@canary.example"))
                .line(stage.shop().service("Canary polish"), "7123.45").approved();
        stage.shop().save();
        JdbcClient tables = JdbcClient.create(stage.databases().exporter().dataSource());
        try (ExporterProcess exporter = ExporterProcess.start(stage.settings()).awaitConnected(1)) {
            stage.quickBooks().control().add(Rule.on(Kind.WRITE).entity("Customer").then(Actions.answer(Faults.json(
                    new QboFault(403, "AuthorizationFault", List.of(new QboFault.Error("6190", "Subscription of " + NAME
                            + " has ended", NAME, null))), Instant.now()))));
            export(exporter, tables, "STOPPED");
            tables.sql("alter table export_log add constraint away check (party_name is null) not valid").update();
            export(exporter, tables, "RUNNING");
            exporter.awaitOutput("Run 2 stops because of a failure");
            await().until(() -> tables.sql("select lease_until < current_timestamp from export_run where id = 2")
                    .query(Boolean.class).single());
            tables.sql("alter table export_log drop constraint away").update();
            export(exporter, tables, "FINISHED");
            JdbcClient.create(stage.databases().shop().dataSource()).sql("update app_user set active = false").update();
            export(exporter, tables, "REFUSED");
            await().until(() -> StringUtils.countMatches(Files.readString(file), UNSENT) == 2);
            exporter.terminate();
            ecs = exporter.output().lines().filter(line -> !line.startsWith("OpenJDK")).toList();
            logstash = Files.readAllLines(file);
        }
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @Test
    void everyLineIsAnObject() {
        assertThat(Stream.of(ecs, logstash).flatMap(List::stream)).hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(json(line).isObject()).as(line).isTrue());
        assertThat(json(ecs.get(0)).path("ecs").path("version").asText()).isNotEmpty();
        assertThat(json(logstash.get(0)).path("@version").asText()).isNotEmpty();
    }

    @Test
    void linesNameRunCompanyDocumentAndIntuitsId() {
        for (List<String> lines : List.of(ecs, logstash)) {
            assertThat(lines.stream().map(JsonLogTest::json).filter(line -> line.path("message").asText()
                    .startsWith("QuickBooks answered"))).isNotEmpty().allSatisfy(line -> {
                        assertThat(line.path("run").asText()).matches("\\d+");
                        assertThat(line.path("company").asText()).isEqualTo("1");
                        assertThat(line.path("intuit_tid").asText()).isNotEmpty();
                    }).anySatisfy(line -> assertThat(line.path("document").asText()).matches("(Invoice|Customer) \\d+"));
        }
    }

    @Test
    void whatIsSaidBesideARunNamesItToo() {
        assertThat(notifications(logstash)).extracting(line -> line.path("run").asText()).containsExactly("1", "4");
        assertThat(notifications(logstash)).extracting(line -> line.path("company").asText()).containsOnly("1");
    }

    @Test
    void nothingPrivateIsSaid() {
        for (List<String> lines : List.of(ecs, logstash)) {
            assertThat(String.join("\n", lines)).doesNotContain(PRIVATE)
                    .contains("Run 2 stops because of a failure", "DataIntegrityViolationException");
        }
    }

    private static List<JsonNode> notifications(List<String> lines) {
        return lines.stream().map(JsonLogTest::json)
                .filter(line -> line.path("message").asText().startsWith(UNSENT)).toList();
    }

    private static void export(ExporterProcess exporter, JdbcClient tables, String state) {
        exporter.export(List.of(1L));
        await().atMost(ExporterProcess.PATIENCE).untilAsserted(() -> assertThat(tables.sql(
                "select state from export_run order by id desc fetch first row only").query(String.class).single())
                .as(exporter.output()).isEqualTo(state));
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}
