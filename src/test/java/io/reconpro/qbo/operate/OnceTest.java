package io.reconpro.qbo.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.RunningExporter;
import io.reconpro.qbo.testkit.Stage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** One export and one check, each a program that ends with an exit code. */
@ExtendWith(OutputCaptureExtension.class)
class OnceTest {

    private Stage stage;

    @BeforeEach
    void setUp() {
        stage = Stage.on(Database.H2);
        stage.shop().invoice("1001").of(stage.shop().client("Acme Motors")).line(stage.shop().service("Polish"), "120.00")
                .approved();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void exitsWith0WhenAllWentAndACheckThenFindsAllWell(CapturedOutput output) {
        stage.shop().save();

        assertThat(exitCode("exporter.once=true", "exporter.run-as=" + Stage.ADMINISTRATOR)).isZero();
        assertThat(output).contains("Run 1 of company 1: finished");

        assertThat(exitCode("exporter.check=true")).isZero();
        assertThat(output).contains("routes: ok", "shop database and SQL: ok", "exporter database: ok", "exporter tables: ok",
                "QuickBooks, company 1: ok");
        assertThat(new JdbcTemplate(stage.databases().exporter().dataSource())
                .queryForObject("select count(*) from export_run", Long.class)).isEqualTo(1);
    }

    @Test
    void aCheckCreatesNothingAndSaysWhatAStartWouldCreate(CapturedOutput output) {
        stage.shop().save();

        assertThat(exitCode("exporter.check=true", "exporter.measure=100ms", "connection.watch=100ms")).isZero();

        assertThat(output).contains("exporter database: ok", "exporter tables: none yet; a start creates them",
                "QuickBooks: not tried").doesNotContain("ERROR", "WARN", "Exception");
        assertThat(new JdbcTemplate(stage.databases().exporter().dataSource()).queryForList("""
                select table_name from information_schema.tables where upper(table_schema) = 'PUBLIC'""")).isEmpty();
    }

    @Test
    void takesUpOnlyRunsOfTheCompanyThatIsMeantAndCountsThem(CapturedOutput output) {
        stage.shop().save();
        assertThat(exitCode("exporter.once=true", "exporter.run-as=" + Stage.ADMINISTRATOR)).isZero();
        JdbcTemplate runs = new JdbcTemplate(stage.databases().exporter().dataSource());
        for (int company = 1; company <= 2; company++) {
            runs.update("""
                    insert into export_run (company_id, kind, started_by, actor, state, epoch, queued_at, owner, lease_until)
                    values (?, 'EXPORT', 'MANUAL', 'nobody@bayside.example', 'QUEUED', 0, current_timestamp, 'gone',
                        current_timestamp - interval '1' second)""", company);
        }

        assertThat(exitCode("exporter.once=true", "exporter.company=1", "exporter.run-as=" + Stage.ADMINISTRATOR))
                .as("the run that was left behind is refused").isEqualTo(2);

        assertThat(output).contains("Run 2 of company 1: refused", "Run 4 of company 1: finished");
        assertThat(runs.queryForList("select state from export_run order by id", String.class))
                .containsExactly("FINISHED", "REFUSED", "QUEUED", "FINISHED");
    }

    @Test
    void exitsWith1WhenADocumentWasRefused() {
        stage.shop().invoice("1002").line(stage.shop().service("Polish"), "10.00").approved();
        stage.shop().save();

        assertThat(exitCode("exporter.once=true", "exporter.run-as=" + Stage.ADMINISTRATOR)).isEqualTo(1);
    }

    @Test
    void exitsWith2WhenTheRunWasRefusedAndACheckWith1WhenQuickBooksIsAway(CapturedOutput output) {
        stage.shop().save();

        assertThat(exitCode("exporter.once=true", "exporter.run-as=nobody@bayside.example")).isEqualTo(2);
        assertThat(output).contains("R02");

        assertThat(exitCode("exporter.check=true", "quickbooks.api-url=http://127.0.0.1:1",
                "quickbooks.token-url=http://127.0.0.1:1", "quickbooks.repeat-delay=1ms")).isEqualTo(1);
        assertThat(output.toString().lines().filter(line -> line.startsWith("QuickBooks, company 1: ")))
                .singleElement().asString().contains("R14");
    }

    private int exitCode(String... more) {
        List<String> settings = new ArrayList<>(stage.settings());
        settings.addAll(List.of(more));
        return RunningExporter.exitCode(settings);
    }
}
