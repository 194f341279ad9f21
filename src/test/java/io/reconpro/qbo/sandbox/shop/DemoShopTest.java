package io.reconpro.qbo.sandbox.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.TestDatabases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class DemoShopTest {

    private static final DemoShop.Options OPTIONS = DemoShop.Options.standard().today(LocalDate.of(2026, 11, 20))
            .classes(List.of(new DemoShop.QboClass("9130350000000001", "5000", "Fleet")));

    @ParameterizedTest
    @EnumSource
    void holdsAtLeastThreeHundredApprovedInvoices(Database database) {
        try (TestDatabases databases = database.fresh()) {
            DemoShop.create(databases.shop().dataSource(), OPTIONS);
            JdbcTemplate shop = new JdbcTemplate(databases.shop().dataSource());

            String approved = "select count(*) from invoice where status = 'APPROVED' and company_id = ?";
            assertThat(shop.queryForObject(approved, Integer.class, DemoShop.FIRST_COMPANY)).isGreaterThan(300);
            assertThat(shop.queryForObject(approved, Integer.class, DemoShop.SECOND_COMPANY)).isEqualTo(40);
            assertThat(shop.queryForList("select distinct status from invoice", String.class))
                    .contains("DRAFT", "NEW", "APPROVED", "EXPORTED", "VOID");
        }
    }

    @Test
    void makesTheSameShopAgainFromTheSameSeed() {
        try (TestDatabases one = Database.H2.fresh(); TestDatabases two = Database.H2.fresh()) {
            DemoShop.create(one.shop().dataSource(), OPTIONS);
            DemoShop.create(two.shop().dataSource(), OPTIONS);

            for (String table : List.of("client", "invoice", "invoice_line", "vehicle", "payment", "vendor", "vendor_bill",
                    "vendor_bill_line")) {
                String rows = "select * from " + table + " order by id";
                assertThat(new JdbcTemplate(two.shop().dataSource()).queryForList(rows))
                        .isEqualTo(new JdbcTemplate(one.shop().dataSource()).queryForList(rows));
            }
        }
    }

    @Test
    void storesTotalsThatAddUpExceptWhereWrongOnPurpose() {
        try (TestDatabases databases = Database.H2.fresh()) {
            DemoShop.create(databases.shop().dataSource(), OPTIONS);

            assertThat(new JdbcTemplate(databases.shop().dataSource()).queryForList("""
                    select i.number from invoice i left join invoice_line l on l.invoice_id = i.id
                    group by i.id, i.number, i.total_amount
                    having i.total_amount <> coalesce(sum(l.amount), 0)""", String.class)).containsExactly("B-9010");
        }
    }

    @Test
    void computesPercentagesFromTheKindsBeforeThem() {
        try (TestDatabases databases = Database.H2.fresh()) {
            DemoShop.create(databases.shop().dataSource(), OPTIONS);

            List<Map<String, Object>> lines = new JdbcTemplate(databases.shop().dataSource()).queryForList("""
                    select l.amount, l.rate_percent, l.line_kind,
                        (select sum(b.amount) from invoice_line b where b.invoice_id = l.invoice_id
                            and (b.line_kind = 'MAIN' or l.line_kind in ('DISCOUNT', 'TAX')
                                and b.line_kind = 'SURCHARGE'
                                or l.line_kind = 'TAX' and b.line_kind = 'DISCOUNT')) as base
                    from invoice_line l where l.line_kind <> 'MAIN'""");
            assertThat(lines).hasSizeGreaterThan(300).allSatisfy(line ->
                    assertThat((BigDecimal) line.get("amount")).isEqualByComparingTo(Amounts.percent(
                            (BigDecimal) line.get("base"), (BigDecimal) line.get("rate_percent"))));
        }
    }

    @Test
    void namesEveryWrongDocumentWithItsCode() {
        try (TestDatabases databases = Database.H2.fresh()) {
            DemoShop shop = DemoShop.create(databases.shop().dataSource(), OPTIONS);

            JdbcTemplate rows = new JdbcTemplate(databases.shop().dataSource());
            assertThat(shop.wrongOnPurpose()).hasSizeGreaterThan(11).allSatisfy(wrong -> assertThat(
                    rows.queryForObject("select number from invoice where id = ? and status = 'APPROVED'",
                            String.class, wrong.id())).isEqualTo(wrong.number()));
        }
    }

    @Test
    void countsExactly() {
        try (TestDatabases databases = Database.H2.fresh()) {
            CountedShop.create(databases.shop().dataSource(), new CountedShop.Size(1_000, 3, 250, 40));

            assertThat(new JdbcTemplate(databases.shop().dataSource()).queryForMap("""
                    select count(distinct i.id) as invoices, count(*) as line_count,
                        count(distinct i.client_id) as clients, count(distinct l.service_id) as services
                    from invoice i join invoice_line l on l.invoice_id = i.id"""))
                    .containsValues(1_000L, 3_000L, 250L, 40L);

            CountedShop.addBills(databases.shop().dataSource(), 90, 2, 7);
            assertThat(CountedShop.payAll(databases.shop().dataSource())).isEqualTo(1_000);
            assertThat(new JdbcTemplate(databases.shop().dataSource()).queryForMap("""
                    select count(distinct b.id) as bills, count(*) as line_count, count(distinct b.vendor_id) as vendors
                    from vendor_bill b join vendor_bill_line l on l.vendor_bill_id = b.id"""))
                    .containsValues(90L, 180L, 7L);
        }
    }
}
