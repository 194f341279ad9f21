package io.reconpro.qbo.sandbox.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.TestDatabases;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The demo shop's bills and payments: enough of every kind, and wrong only where it is meant. */
class DemoBillsTest {

    private static TestDatabases databases;
    private static JdbcTemplate rows;
    private static DemoShop shop;

    @BeforeAll
    static void fill() {
        databases = Database.H2.fresh();
        rows = new JdbcTemplate(databases.shop().dataSource());
        shop = DemoShop.create(databases.shop().dataSource(), DemoShop.Options.standard().today(LocalDate.of(2026, 11, 20)));
    }

    @AfterAll
    static void drop() {
        databases.close();
    }

    private static List<String> numbers(String condition) {
        return rows.queryForList("select distinct b.number from vendor_bill b left join vendor v on v.id = b.vendor_id "
                + "left join vendor_bill_line l on l.vendor_bill_id = b.id where " + condition + " order by 1", String.class);
    }

    @Test
    void namesEveryWrongBillWithItsCode() {
        assertThat(shop.wrongBills()).hasSize(16).allSatisfy(wrong -> assertThat(rows.queryForObject(
                "select number from vendor_bill where id = ? and status = 'APPROVED'", String.class, wrong.id()))
                .isEqualTo(wrong.number()));
        assertThat(shop.wrongBills()).extracting(WrongOnPurpose::code).contains("E01", "E04", "E06", "E07", "E08", "E09",
                "E10", "E15", "E16", "E17", "W05", "W13", "W17", "W29");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no vendor         | b.vendor_id is null                                                  | H-101
            no name           | b.vendor_id is not null and trim(coalesce(v.company_name, v.last_name, '')) = '' | H-102
            twice             | exists (select 1 from vendor_bill o where o.id <> b.id and o.vendor_id = b.vendor_id and o.number = b.number) | H-103
            no amount         | l.id is not null and l.amount is null                                | H-105
            no line           | l.id is null                                                         | H-106
            too long          | length(b.number) > 21                                                | H-107-REPLACEMENT-OF-H-098
            negative          | b.total_amount < 0                                                   | H-108
            unequal           | l.id is not null and b.total_amount <> (select coalesce(sum(s.amount), 0) from vendor_bill_line s where s.vendor_bill_id = b.id) | H-109
            """)
    void areWrongOnlyOnPurpose(String what, String condition, String number) {
        assertThat(numbers("b.company_id = 1 and " + condition)).containsExactly(number);
    }

    @Test
    void includeSubletWorkOnSomebodysCar() {
        assertThat(rows.queryForObject("""
                select count(*) from vendor_bill_line l join work_order w on w.id = l.work_order_id
                where l.client_id = w.client_id""", Integer.class)).isGreaterThan(10);
        assertThat(rows.queryForList("select distinct status from vendor_bill", String.class))
                .contains("APPROVED", "DRAFT", "EXPORTED", "VOID");
        assertThat(numbers("b.status = 'APPROVED' and b.company_id = 1")).hasSizeGreaterThan(35);
        assertThat(numbers("v.company_name is null and v.last_name is not null")).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            in full     | i.paid_amount = i.total_amount
            in part     | i.paid_amount > 0 and i.paid_amount < i.total_amount
            too much    | i.paid_amount > i.total_amount
            by an order | p.method = 'PO_RO' and p.amount is null
            by check    | p.method = 'CASH_CHECK' and p.check_no is not null
            in cash     | p.method = 'CASH_CHECK' and p.check_no is null
            by card     | p.method = 'CREDIT_CARD' and p.gateway_txn_id is not null
            taken back  | p.voided and p.notes is not null
            ahead       | p.paid_at < i.invoice_date
            """)
    void arePaidInEveryWay(String what, String condition) {
        assertThat(rows.queryForObject("select count(distinct i.id) from invoice i join payment p on p.invoice_id = i.id "
                + "where i.company_id = 1 and i.status = 'APPROVED' and " + condition, Integer.class)).isGreaterThan(5);
    }
}
