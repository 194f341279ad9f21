package io.reconpro.qbo.sandbox.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.TestDatabases;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class ShopBuilderTest {

    @ParameterizedTest
    @EnumSource
    void writesAnInvoiceWithItsParts(Database database) {
        try (TestDatabases databases = database.fresh()) {
            ShopBuilder shop = ShopBuilder.create(databases.shop().dataSource());
            shop.invoice("1001").of(shop.client("Acme").wholesale()).vehicle("1HGCM82633A004352", "S1", "RO-9")
                    .line(shop.service("Paint"), "2", "40.125").percent(shop.service("Supplies").percent("5"))
                    .percent(shop.service("Loyal").percent("-10")).percent(shop.service("Tax").tax("7"))
                    .paid(ShopPayment.order("PO-1", shop.now())).approved();

            // 80.25; 5 % of it; 10 % off 84.26; 7 % of 75.83.
            assertThat(new JdbcTemplate(databases.shop().dataSource())
                    .queryForList("select amount from invoice_line order by position", BigDecimal.class))
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(new BigDecimal("80.25"), new BigDecimal("4.01"), new BigDecimal("-8.43"),
                            new BigDecimal("5.31"));
        }
    }

    @Test
    void keepsCompaniesApart() {
        try (TestDatabases databases = Database.H2.fresh()) {
            ShopBuilder first = ShopBuilder.create(databases.shop().dataSource());
            ShopBuilder second = first.company("West", ZoneId.of("America/Los_Angeles"));
            second.invoice("1").of(second.client("Acme")).line(second.service("Wash"), "10").approved();

            assertThat(new JdbcTemplate(databases.shop().dataSource())
                    .queryForList("select company_id from invoice", Long.class)).containsExactly(second.companyId());
        }
    }

    @Test
    void addsToAShopThatExists() {
        try (TestDatabases databases = Database.H2.fresh()) {
            ShopBuilder shop = ShopBuilder.create(databases.shop().dataSource());
            shop.invoice("1").of(shop.client("Acme")).line(shop.service("Wash"), "10").approved();
            ShopBuilder later = ShopBuilder.resume(databases.shop().dataSource(), shop.companyId());
            later.invoice("2").of(later.client("Bolt")).line(later.service("Wax"), "10").approved();

            assertThat(new JdbcTemplate(databases.shop().dataSource())
                    .queryForList("select number from invoice order by id", String.class)).containsExactly("1", "2");
        }
    }

    @Test
    void refusesToDescribeAClientThatIsWritten() {
        try (TestDatabases databases = Database.H2.fresh()) {
            ShopBuilder shop = ShopBuilder.create(databases.shop().dataSource());
            ShopClient client = shop.client("Acme");
            shop.invoice("1").of(client).line(shop.service("Wash"), "10").approved();

            assertThatIllegalStateException().isThrownBy(() -> client.email("a@b.example"))
                    .withMessageContaining("written already");
        }
    }
}
