package io.reconpro.qbo.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reconpro.qbo.shop.BrokenContractException;
import io.reconpro.qbo.shop.Company;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class ShopFactsTest {

    @ParameterizedTest
    @EnumSource
    void readsTheCompanyByTheStatement(Database product) throws Exception {
        try (TestDatabases databases = product.fresh()) {
            DataSource shop = shop(databases);

            assertThat(facts(shop, 1, "ANN@cool.example")).isEqualTo(new ShopFacts(
                    new Company(1, "Cool Cars", ZoneId.of("America/Chicago"), "USD"),
                    List.of(new ShopFacts.Feature(true, LocalDate.of(2026, 1, 1), null)),
                    List.of(new ShopFacts.Actor(true, true)), true));
            assertThat(facts(shop, 1, "bob@cool.example").actors()).containsExactly(new ShopFacts.Actor(false, false));
            assertThat(facts(shop, 1, "").actors()).isEmpty();
            assertThat(facts(shop, 2, "ann@cool.example")).isEqualTo(new ShopFacts(
                    new Company(2, "Other", ZoneId.of("UTC"), "CAD"), List.of(), List.of(), false));
            assertThat(ShopFacts.of(rows(shop, 3, "ann@cool.example"))).isEmpty();
        }
    }

    @Test
    void namesTheColumnThatTheStatementLacks() {
        Map<String, Object> row = row();
        row.remove("feature_active");

        assertThatExceptionOfType(BrokenContractException.class).isThrownBy(() -> ShopFacts.of(List.of(row)))
                .withMessageContaining("routes/sql/select-company.sql").withMessageContaining("feature_active");
    }

    @ParameterizedTest
    @CsvSource({"time_zone, Nowhere/Land, time zone", "feature_active, maybe, true or false",
        "feature_valid_to, tomorrow, date"})
    void namesTheValueThatCannotBeRead(String column, String value, String expected) {
        Map<String, Object> row = row();
        row.put(column, value);

        assertThatExceptionOfType(BrokenContractException.class).isThrownBy(() -> ShopFacts.of(List.of(row)))
                .withMessageContainingAll("routes/sql/select-company.sql", column, value, expected);
    }

    @ParameterizedTest
    @CsvSource({"time_zone", "company_name", "currency_code"})
    void namesTheValueThatIsMissing(String column) {
        Map<String, Object> row = row();
        row.put(column, null);

        assertThatExceptionOfType(BrokenContractException.class).isThrownBy(() -> ShopFacts.of(List.of(row)))
                .withMessageContaining(column);
    }

    private static Map<String, Object> row() {
        Map<String, Object> row = new HashMap<>(Map.of("COMPANY_ID", 1L, "company_name", "Cool Cars", "time_zone",
                "America/Chicago", "currency_code", "USD", "feature_active", true, "feature_valid_from",
                Date.valueOf("2026-01-01"), "actor_active", 1, "actor_administrator", 0, "classes_assigned", 0));
        row.put("feature_valid_to", null);
        return row;
    }

    private static ShopFacts facts(DataSource shop, long companyId, String actor) throws Exception {
        return ShopFacts.of(rows(shop, companyId, actor)).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(DataSource shop, long companyId, String actor) throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("shop", shop);
            camel.start();
            return camel.createProducerTemplate().requestBodyAndHeaders("jdbc:shop?useHeadersAsParameters=true",
                    Files.readString(Path.of("routes", "sql", "select-company.sql")),
                    Map.of("companyId", companyId, "actor", actor), List.class);
        }
    }

    private static DataSource shop(TestDatabases databases) {
        DataSource shop = databases.shop().dataSource();
        new ResourceDatabasePopulator(new ClassPathResource("shop/schema.sql")).execute(shop);
        JdbcTemplate jdbc = new JdbcTemplate(shop);
        jdbc.update("insert into company (id, name, time_zone) values (1, 'Cool Cars', 'America/Chicago')");
        jdbc.update("insert into company (id, name, time_zone, currency_code) values (2, 'Other', 'UTC', 'CAD')");
        jdbc.update("""
                insert into company_feature (company_id, feature_code, active, valid_from)
                values (1, 'QuickBooksOnline2', true, date '2026-01-01'), (1, 'QuickBooksOnline', true, null),
                    (2, 'QuickBooksOnline', true, null)""");
        jdbc.update("""
                insert into app_user (id, company_id, email, active)
                values (1, 1, 'Ann@cool.example', true), (2, 1, 'bob@cool.example', false)""");
        jdbc.update("""
                insert into user_role (user_id, role_code)
                values (1, 'Accountant'), (1, 'Administrator'), (2, 'TeamAdministrator')""");
        jdbc.update("""
                insert into client (id, company_id, client_type, archived, qbo_class_id, updated_at)
                values (1, 1, 'RETAIL', false, '5', current_timestamp),
                    (2, 2, 'RETAIL', false, null, current_timestamp)""");
        return shop;
    }
}
