package io.reconpro.qbo.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopService;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.ExporterProcess;
import io.reconpro.qbo.testkit.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Routes, kamelets and SQL are edited while the exporter is up, as one does who develops them. */
class ReloadTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void copyProject() throws IOException {
        Files.copy(Path.of("application.yaml"), directory.resolve("application.yaml"));
        try (Stream<Path> files = Files.walk(Path.of("routes"))) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.toString()));
            }
        }
    }

    @Test
    void editsHoldFromTheNextRunOnAndABrokenFileChangesNothing() throws IOException {
        try (Stage stage = Stage.on(Database.POSTGRESQL).with("camel.main.routes-reload-enabled=true",
                "exporter.run-as=" + Stage.ADMINISTRATOR, "logging.level.org.apache.camel.support=info")) {
            ShopClient acme = stage.shop().client("Acme Motors");
            ShopService polish = stage.shop().service("Polish");
            stage.shop().invoice("1001").of(acme).line(polish, "120.00").approved();
            stage.shop().invoice("1002").of(acme).line(polish, "80.00").draft();
            stage.shop().save();
            try (ExporterProcess exporter = ExporterProcess.start(directory, stage.settings(), List.of()).awaitReady()) {
                export(exporter, stage, 1);

                edit("routes/kamelets/shop-select-action.kamelet.yaml", "- setHeader:\n            name: ids", """
                        - log:
                                    message: the kamelet was edited
                                    logName: io.reconpro.qbo.test
                                - setHeader:
                                    name: ids""");
                exporter.awaitOutput("shop-select-action.kamelet.yaml is taken up anew");
                edit("routes/export-invoices.camel.yaml", "- bean:\n            ref: invoiceChunks\n            method: first", """
                        - log:
                                    message: the route was edited
                                    logName: io.reconpro.qbo.test
                                - bean:
                                    ref: invoiceChunks
                                    method: first""");
                exporter.awaitOutput("Routes reloaded summary");
                edit("routes/findings.camel.yaml", "- bean:", "- been:");
                exporter.awaitOutput("findings.camel.yaml, line 8");
                edit("routes/kamelets/shop-update-action.kamelet.yaml", "- removeProperty:", "- removeNothing:");
                exporter.awaitOutput("shop-update-action.kamelet.yaml, line ");
                edit("routes/sql/select-invoices.sql", "i.number                AS", "CONCAT('A', i.number) AS");
                edit("routes/sql/select-invoice-lines.sql", "l.description    AS", "'Edited'         AS");
                new JdbcTemplate(stage.databases().shop().dataSource())
                        .update("update invoice set status = 'APPROVED' where number = '1002'");
                export(exporter, stage, 2);

                assertThat(exporter.output()).contains("the kamelet was edited", "the route was edited");
                assertThat(stage.books().visible("Invoice")).anySatisfy(invoice -> {
                    assertThat(invoice.path("DocNumber").asText()).isEqualTo("A1002");
                    assertThat(invoice.path("Line").get(0).path("Description").asText()).contains("Edited");
                });
            }
        }
    }

    private static void export(ExporterProcess exporter, Stage stage, int runs) {
        exporter.export(List.of(1L));
        JdbcTemplate tables = new JdbcTemplate(stage.databases().exporter().dataSource());
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> tables.queryForObject(
                "select count(*) from export_run where state = 'FINISHED'", Integer.class) == runs);
    }

    private void edit(String name, String before, String after) throws IOException {
        Path file = directory.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }
}
