package io.reconpro.qbo.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.TestDatabases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class SettingsStoreTest {

    private TestDatabases databases;
    private JdbcTemplate jdbc;
    private SettingsStore store;
    private SettingsHistory history;
    private final List<Object> events = new ArrayList<>();

    private void open(Database product) {
        databases = product.migrated();
        DataSource dataSource = databases.exporter().dataSource();
        jdbc = new JdbcTemplate(dataSource);
        history = new SettingsHistory(JdbcClient.create(dataSource));
        store = new SettingsStore(new SettingRows(new NamedParameterJdbcTemplate(dataSource)), events::add);
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

        store.save(1, settings("old"), "ann");
        store.save(1, first, "ann");
        store.save(2, second, "bob");

        assertThat(store.load(1)).isEqualTo(new StoredSettings(first, List.of()));
        assertThat(store.load(2).settings()).isEqualTo(second);
        assertThat(store.load(3).settings()).isEqualTo(CompanySettings.standard());
    }

    @ParameterizedTest
    @EnumSource
    void namesWhatSomebodyStoredByHandAndMayNotBe(Database product) {
        open(product);
        store.save(1, settings("84").with(Setting.WRITE_MODE, "batch"), "ann");
        jdbc.update("update company_setting set content = 'fast' where name = 'write-mode'");

        assertThat(store.load(1).invalid())
                .containsExactly(new InvalidSetting("write-mode", "fast", "single, batch, auto"));
    }

    @ParameterizedTest
    @EnumSource
    void seedsOnlyACompanyWithoutSettings(Database product) {
        open(product);

        assertThat(store.seed(1, Map.of("account", "84"), "start")).isTrue();
        assertThat(store.seed(1, Map.of("account", "85", "service-account", "79"), "start")).isFalse();

        assertThat(store.load(1).settings().invoices().account()).isEqualTo("84");
        assertThat(store.load(1).settings().invoices().serviceAccount()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhoChangedWhatAndWhen(Database product) {
        open(product);
        Instant begin = Instant.now().minusSeconds(60);
        store.seed(1, Map.of("account", "84"), "start");
        store.save(1, settings("91"), "ann");
        store.change(1, Map.of("write-mode", "BATCH ", "account", "91"), "bob");
        store.save(2, settings("5"), "cleo");

        assertThat(history.latest(1, 100)).extracting(SettingChange::name, SettingChange::from, SettingChange::to,
                SettingChange::actor).containsExactly(
                        tuple("write-mode", "auto", "batch", "bob"),
                        tuple("export-from", "", "2026-01-31", "ann"),
                        tuple("service-account", "", "79", "ann"),
                        tuple("account", "84", "91", "ann"),
                        tuple("account", "", "84", "start"));
        assertThat(history.latest(1, 1)).singleElement().satisfies(change -> {
            assertThat(change.name()).isEqualTo("write-mode");
            assertThat(change.at()).isBetween(begin, Instant.now().plusSeconds(60));
        });
    }

    @ParameterizedTest
    @EnumSource
    void writesNothingWhereNothingChanged(Database product) {
        open(product);
        store.save(1, settings("84"), "ann");
        jdbc.update("update company_setting set updated_at = timestamp '2026-01-01 00:00:00'");
        events.clear();

        assertThat(store.save(1, settings("84"), "bob")).isEmpty();
        assertThat(store.save(1, settings("85"), "bob")).containsExactly("account");

        assertThat(history.latest(1, 1)).extracting(SettingChange::from, SettingChange::to)
                .containsExactly(tuple("84", "85"));
        assertThat(jdbc.queryForList("""
                select name from company_setting where updated_at > timestamp '2026-01-02 00:00:00'""", String.class))
                .containsExactly("account");
        assertThat(events).containsExactly(new SettingsChanged(1, Set.of("account")));
    }

    @ParameterizedTest
    @EnumSource
    void storesNothingWhenOneChangeIsNotAllowed(Database product) {
        open(product);
        store.save(1, settings("84"), "ann");

        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> store.change(1, Map.of("account", "85", "export-from", "soon"), "bob"));

        assertThat(store.load(1).settings()).isEqualTo(settings("84"));
        assertThat(history.latest(1, 100)).extracting(SettingChange::actor).containsOnly("ann");
    }

    @ParameterizedTest
    @EnumSource
    void mendsOnUpdateWhatSomebodyStoredByHand(Database product) {
        open(product);
        store.save(1, settings("84"), "ann");
        jdbc.update("insert into company_setting values (1, 'acount', '85', current_timestamp)");
        jdbc.update("insert into company_setting values (1, 'write-mode', 'fast', current_timestamp)");

        store.save(1, settings("84"), "bob");

        assertThat(store.load(1)).isEqualTo(new StoredSettings(settings("84"), List.of()));
        assertThat(history.latest(1, 2)).extracting(SettingChange::name, SettingChange::from, SettingChange::to)
                .containsExactly(tuple("acount", "85", ""), tuple("write-mode", "fast", "auto"));
    }

    private static CompanySettings settings(String account) {
        return CompanySettings.of(Map.of("account", account, "service-account", "79", "export-from", "2026-01-31"));
    }
}
