package io.reconpro.qbo.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reconpro.qbo.sandbox.shop.ShopBuilder;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.DatabaseAccess;
import io.reconpro.qbo.testkit.ExporterProcess;
import io.reconpro.qbo.testkit.Stage;
import io.reconpro.qbo.testkit.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * The released program in a folder, or on a database, that is not as it must be: it ends with one line each that names the
 * thing and the remedy, and has changed nothing. All start at the same time, and what does not hide the other goes
 * together, as a start takes seconds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenFolderTest {

    private static final int NOT_STARTED = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String TABLES =
            "select count(*) from information_schema.tables where upper(table_schema) = 'PUBLIC'";

    private final TestDatabases databases = Database.POSTGRESQL.fresh();
    private Path directory;
    private final Map<Broken, ExporterProcess> started = new EnumMap<>(Broken.class);

    /** What is not right, and the beginning and end of each line that has to be said. */
    enum Broken {
        ROUTES_MISSING_AND_H2_PASSWORD_WRONG(
                "The folder /", "/routes is missing: start the exporter in the folder that holds application.yaml and routes/",
                "The shop's database jdbc:h2:file", "or start the database"),
        ROUTE_MISSING_AND_SHOP_PASSWORD_WRONG(
                "routes/findings.camel.yaml is missing", "put the file back",
                "The shop's database jdbc:postgresql", "or start the database"),
        ROUTE_AND_SQL_BROKEN(
                "routes/findings.camel.yaml is no valid route file: Unknown node id: been", "correct the file there",
                "routes/sql/select-invoices.sql does not run on the shop's database", "SELCT"),
        KAMELET_BROKEN_AND_COLUMN_MISSING(
                "routes/kamelets/shop-select-action.kamelet.yaml is no valid", "correct the file there",
                "routes/sql/select-invoices.sql", "invoice_number"),
        SQL_MISSING("routes/sql/select-invoices.sql is missing", "put the file back"),
        EXPORTER_PASSWORD_WRONG("The exporter's database jdbc:postgresql", "or start the database"),
        SETTINGS_MALFORMED("application.yaml is no valid YAML", "correct the file there");

        private final List<String> said;

        Broken(String... said) {
            this.said = List.of(said);
        }
    }

    @BeforeAll
    void startAll(@TempDir Path temporary) throws Exception {
        directory = temporary;
        ShopBuilder shop = ShopBuilder.create(databases.shop().dataSource());
        shop.invoice("1001").of(shop.client("Acme Motors")).line(shop.service("Polish"), "120.00").approved();
        shop.save();
        JdbcTemplate server = new JdbcTemplate(databases.shop().dataSource());
        server.execute("create role careful login superuser password 'right'");
        DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("h2"), "sa", "right").close();
        for (Broken broken : Broken.values()) {
            Path folder = copyProject(broken);
            damage(broken, folder);
            started.put(broken, ExporterProcess.start(folder, settings(broken), List.of()));
        }
    }

    @AfterAll
    void close() {
        started.values().forEach(ExporterProcess::close);
        new JdbcTemplate(databases.shop().dataSource()).execute("drop role careful");
        databases.close();
    }

    @ParameterizedTest
    @EnumSource
    void stopsTheStartInOneLine(Broken broken) {
        ExporterProcess process = started.get(broken);

        assertThat(process.endsWithin(PATIENCE)).as(process::output).isTrue();
        assertThat(process.awaitExit()).as(process::output).isEqualTo(NOT_STARTED);
        List<String> lines = process.output().lines().filter(line -> line.startsWith("Not started: ")).toList();
        assertThat(lines).as(process::output).hasSize(broken.said.size() / 2);
        for (int line = 0; line < lines.size(); line++) {
            assertThat(lines.get(line)).startsWith("Not started: " + broken.said.get(2 * line))
                    .contains(broken.said.get(2 * line + 1)).doesNotContain("never");
        }
        assertThat(process.output()).doesNotContain("\tat ", "Started Application");
        assertThat(new JdbcTemplate(databases.exporter().dataSource()).queryForObject(TABLES, Long.class)).isZero();
        assertThat(new JdbcTemplate(databases.shop().dataSource())
                .queryForObject("select status from invoice where number = '1001'", String.class)).isEqualTo("APPROVED");
    }

    @Test
    void isTriedOnAServerThatAsksForPasswords() throws Exception {
        String url = withoutUser(databases.shop());
        DriverManager.getConnection(url, "careful", "right").close();
        assertThatThrownBy(() -> DriverManager.getConnection(url, "careful", "never"))
                .hasMessageContaining("password authentication failed");
    }

    private static String withoutUser(DatabaseAccess database) {
        return database.url().replaceFirst("user=\\w+&", "");
    }

    private List<String> settings(Broken broken) {
        List<String> settings = new ArrayList<>(databases.settings());
        settings.addAll(Stage.standardSettings("http://127.0.0.1:1"));
        switch (broken) {
            case ROUTES_MISSING_AND_H2_PASSWORD_WRONG ->
                    replace(settings, "shop.datasource.", "jdbc:h2:file:" + directory.resolve("h2"), "sa");
            case ROUTE_MISSING_AND_SHOP_PASSWORD_WRONG ->
                    replace(settings, "shop.datasource.", withoutUser(databases.shop()), "careful");
            case EXPORTER_PASSWORD_WRONG ->
                    replace(settings, "spring.datasource.", withoutUser(databases.exporter()), "careful");
            default -> { }
        }
        return settings;
    }

    private static void replace(List<String> settings, String prefix, String url, String user) {
        settings.removeIf(setting -> setting.startsWith(prefix));
        settings.addAll(List.of(prefix + "url=" + url, prefix + "username=" + user, prefix + "password=never"));
    }

    private static void damage(Broken broken, Path folder) throws IOException {
        Path findings = folder.resolve("routes/findings.camel.yaml");
        Path invoices = folder.resolve("routes/sql/select-invoices.sql");
        switch (broken) {
            case ROUTES_MISSING_AND_H2_PASSWORD_WRONG -> FileSystemUtils.deleteRecursively(folder.resolve("routes"));
            case ROUTE_MISSING_AND_SHOP_PASSWORD_WRONG -> Files.delete(findings);
            case ROUTE_AND_SQL_BROKEN -> {
                edit(findings, "- bean:", "- been:");
                edit(invoices, "SELECT i.id ", "SELCT i.id ");
            }
            case KAMELET_BROKEN_AND_COLUMN_MISSING -> {
                edit(folder.resolve("routes/kamelets/shop-select-action.kamelet.yaml"), "- removeHeaders:", "- removeAll:");
                edit(invoices, "AS invoice_number,", "AS some_number,");
            }
            case SQL_MISSING -> Files.delete(invoices);
            case SETTINGS_MALFORMED -> edit(folder.resolve("application.yaml"), "exporter:", "exporter: [");
            default -> { }
        }
    }

    private static void edit(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    private Path copyProject(Broken broken) {
        Path folder = directory.resolve(broken.name());
        try (Stream<Path> files = Files.walk(Path.of("routes"))) {
            Files.createDirectory(folder);
            Files.copy(Path.of("application.yaml"), folder.resolve("application.yaml"));
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
