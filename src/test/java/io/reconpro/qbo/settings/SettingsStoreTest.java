package io.reconpro.qbo.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.TestDatabases;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class SettingsStoreTest {

    private TestDatabases databases;
    private JdbcTemplate jdbc;
    private SettingsStore store;

    private void open(Database product) {
        databases = product.fresh();
        DataSource dataSource = databases.exporter().dataSource();
        Flyway.configure().dataSource(dataSource).load().migrate();
        jdbc = new JdbcTemplate(dataSource);
        store = new SettingsStore(new NamedParameterJdbcTemplate(dataSource));
    }

    @AfterEach
    void close() {
        databases.close();
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheSettingsOfEachCompany(Database product) {
        open(product);
        CompanySettings first = settings("84");
        CompanySettings second = settings("A/R");

        store.save(1, settings("old"));
        store.save(1, first);
        store.save(2, second);

        assertThat(store.load(1)).isEqualTo(new StoredSettings(first, List.of()));
        assertThat(store.load(2).settings()).isEqualTo(second);
        assertThat(store.load(3).settings()).isEqualTo(CompanySettings.standard());
    }

    @ParameterizedTest
    @EnumSource
    void namesWhatSomebodyStoredByHandAndMayNotBe(Database product) {
        open(product);
        store.save(1, settings("84"));
        jdbc.update("update company_setting set content = 'fast' where name = 'write-mode'");

        assertThat(store.load(1).invalid())
                .containsExactly(new InvalidSetting("write-mode", "fast", "single, batch, auto"));
    }

    @ParameterizedTest
    @EnumSource
    void seedsOnlyACompanyWithoutSettings(Database product) {
        open(product);

        assertThat(store.seed(1, Map.of("account", "84"))).isTrue();
        assertThat(store.seed(1, Map.of("account", "85", "service-account", "79"))).isFalse();

        assertThat(store.load(1).settings().invoices().account()).isEqualTo("84");
        assertThat(store.load(1).settings().invoices().serviceAccount()).isEmpty();
    }

    private static CompanySettings settings(String account) {
        return CompanySettings.of(Map.of("account", account, "service-account", "79", "export-from", "2026-01-31"));
    }
}
