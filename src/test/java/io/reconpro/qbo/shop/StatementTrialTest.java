package io.reconpro.qbo.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reconpro.qbo.sandbox.shop.ShopBuilder;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class StatementTrialTest {

    @TempDir
    private Path directory;
    private TestDatabases databases;

    @BeforeEach
    void copyStatements() throws IOException {
        Files.createDirectories(directory.resolve("routes/sql"));
        try (Stream<Path> files = Files.list(Path.of("routes/sql"))) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.toString()));
            }
        }
    }

    @AfterEach
    void removeDatabases() {
        databases.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyDeliveredStatementPassesAndChangesNothing(Database database) throws SQLException {
        ShopBuilder shop = shopOn(database);
        shop.invoice("1001").of(shop.client("Acme Motors")).line(shop.service("Polish"), "120.00").approved();
        shop.save();

        tryAll();

        assertThat(new JdbcTemplate(databases.shop().dataSource()).queryForList("select status from invoice", String.class))
                .containsOnly("APPROVED");
    }

    @ParameterizedTest
    @EnumSource
    void namesAColumnThatIsMissing(Database database) throws IOException {
        shopOn(database);
        edit("select-invoices", "AS po_number", "AS po_no");

        assertThatThrownBy(this::tryAll).hasMessage(
                "routes/sql/select-invoices.sql does not return po_number: add it to its SELECT list, as its header says");
    }

    @ParameterizedTest
    @EnumSource
    void saysInALineWhatTheDatabaseObjectsTo(Database database) throws IOException {
        shopOn(database);
        edit("select-company", "FROM company c", "FRON company c");

        assertThatThrownBy(this::tryAll)
                .hasMessageStartingWith("routes/sql/select-company.sql does not run on the shop's database: ")
                .hasMessageContaining("FRON").hasMessageEndingWith(": correct the statement")
                .hasMessageNotContaining("\n").extracting(Throwable::getMessage).asString().hasSizeLessThan(300);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnUpdateWithoutItsGuard(Database database) throws IOException {
        shopOn(database);
        edit("update-invoice-exported", "AND version = :#readVersion", "");

        assertThatThrownBy(this::tryAll).hasMessageStartingWith(
                "routes/sql/update-invoice-exported.sql does not use the parameter readVersion");
    }

    @ParameterizedTest
    @EnumSource
    void refusesABrokenUpdateWithoutRunningIt(Database database) throws IOException {
        shopOn(database);
        edit("update-invoice-exported", "UPDATE invoice", "UPDATE invoices");

        assertThatThrownBy(this::tryAll).hasMessageStartingWith(
                "routes/sql/update-invoice-exported.sql does not run on the shop's database: ");
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void namesAParameterThatIsNotGiven(Database database) throws IOException {
        shopOn(database);
        edit("select-invoice-lines", ":#in:ids", ":#in:invoiceIds");

        assertThatThrownBy(this::tryAll).hasMessage("routes/sql/select-invoice-lines.sql names the parameter invoiceIds, "
                + "which it is not given: it is given ids");
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void namesAMissingFile(Database database) throws IOException {
        shopOn(database);
        Files.delete(directory.resolve("routes/sql/select-invoice-count.sql"));

        assertThatThrownBy(this::tryAll).hasMessage("routes/sql/select-invoice-count.sql is missing: put the file back");
    }

    private ShopBuilder shopOn(Database database) {
        databases = database.fresh();
        return ShopBuilder.create(databases.shop().dataSource());
    }

    private void tryAll() throws SQLException {
        try (Connection connection = databases.shop().dataSource().getConnection()) {
            StatementContract.ALL.forEach(contract -> StatementTrial.of(contract, directory).run(connection));
        }
    }

    private void edit(String statement, String before, String after) throws IOException {
        Path file = directory.resolve("routes/sql/" + statement + ".sql");
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }
}
