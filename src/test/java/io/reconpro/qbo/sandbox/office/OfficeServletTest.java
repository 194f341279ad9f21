package io.reconpro.qbo.sandbox.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.sandbox.LocalQuickBooks;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.shop.ShopBuilder;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.Browser;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.TestDatabases;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shop's Back Office beside the books: what a newcomer does there is what the exporter then finds. */
class OfficeServletTest {

    private TestDatabases databases;
    private LocalQuickBooks quickBooks;
    private ShopBuilder shop;
    private JdbcClient tables;

    @BeforeEach
    void open() {
        open(Database.H2);
    }

    @AfterEach
    void close() {
        quickBooks.close();
        databases.close();
    }

    private void open(Database database) {
        databases = database.fresh();
        quickBooks = LocalQuickBooks.start(Options.seeded().withShop(databases.shop().dataSource()));
        shop = ShopBuilder.create(databases.shop().dataSource());
        tables = JdbcClient.create(databases.shop().dataSource());
    }

    @ParameterizedTest
    @EnumSource
    void anExportedInvoiceIsSetToDraftCorrectedAndApproved(Database database) {
        if (database != Database.H2) {
            close();
            open(database);
        }
        ShopInvoice invoice = shop.invoice("1001").of(shop.client("Acme <b>Motors")).line(shop.service("Polish"), "2", "50.00")
                .percent(shop.service("Sales tax").tax("10")).on(LocalDate.of(2026, 1, 31)).exported();
        shop.save();
        Browser visitor = new Browser().open(address("invoices?status=EXPORTED&number=100"));
        assertThat(visitor.text()).contains("1001", "Acme <b>Motors", "2026-01-31", "Exported", "110.00");
        assertThat(visitor.page().body()).doesNotContain("<b>Motors");

        visitor.open(address("invoices/" + invoice.id()));
        assertThat(visitor.page().body()).as("only a draft is corrected").doesNotContain("name=\"amount-");
        visitor.submit("/" + invoice.id(), Map.of("status", "DRAFT"));
        assertThat(visitor.text()).contains("Saved. It is Draft now.");

        visitor.submit("/" + invoice.id(), Map.of("status", "APPROVED", field(visitor, "amount-"), "150.00",
                field(visitor, "description-"), "Polish, twice — «very» well"));

        assertThat(visitor.text()).contains("Saved. It is Approved now.", "Polish, twice — «very» well", "15.00", "165.00");
        assertThat(tables.sql("select status, total_amount, version from invoice").query().singleRow().values())
                .extracting(Object::toString).containsExactly("APPROVED", "165.0000", "3");
        assertThat(tables.sql("select quantity from invoice_line where line_kind = 'MAIN'").query().singleRow().values())
                .as("2 x 50.00 would not be 150.00").containsOnlyNulls();
    }

    @Test
    void aBillIsVoided() {
        long bill = shop.bill("V-7").from(shop.vendor("Paint & Co")).line("Clear coat", "75.00").approved().id();
        shop.save();

        Browser visitor = new Browser().open(address("bills/" + bill)).submit("/" + bill, Map.of("status", "VOID"));

        assertThat(visitor.text()).contains("Void: V-7", "Paint & Co", "75.00");
        assertThat(status("vendor_bill")).isEqualTo("VOID");
    }

    @Test
    void whatAnExportChangedMeanwhileIsNotOverwritten() {
        ShopInvoice invoice = shop.invoice("1001").of(shop.client("Acme")).line(shop.service("Polish"), "10.00").approved();
        shop.save();
        Browser visitor = new Browser().open(address("invoices/" + invoice.id()));
        tables.sql("update invoice set status = 'EXPORTED', version = version + 1").update();

        visitor.submit("/" + invoice.id(), Map.of("status", "DRAFT"));

        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.text()).contains("Somebody, perhaps an export, changed it in the meantime");
        assertThat(status("invoice")).isEqualTo("EXPORTED");
    }

    @Test
    void nonsenseChangesNothing() {
        ShopInvoice invoice = shop.invoice("1001").of(shop.client("Acme")).line(shop.service("Polish"), "10.00").draft();
        shop.save();
        String page = address("invoices/" + invoice.id());
        Browser visitor = new Browser().open(page);
        String amount = field(visitor, "amount-");

        assertThat(visitor.open(page).submit("/" + invoice.id(), Map.of("status", "APPROVED", amount, "ten")).text())
                .contains("\"ten\" is no amount. Write it as 120.00.");
        assertThat(visitor.open(page).submit("/" + invoice.id(), Map.of("status", "EXPORTED", amount, "1")).status())
                .as("exports alone do that").isEqualTo(403);
        assertThat(visitor.open(address("invoices/4711")).status()).isEqualTo(404);
        assertThat(visitor.open(address("nonsense")).status()).isEqualTo(404);
        assertThat(visitor.open(address("invoices?page=x&status=%3Cb%3E&number=%3Cb%3E")).page().body()).doesNotContain("<b>");
        assertThat(visitor.page().headers().firstValue("Content-Security-Policy")).get().asString()
                .startsWith("default-src 'none'");
        assertThat(status("invoice")).isEqualTo("DRAFT");
    }

    private String status(String table) {
        return tables.sql("select status from " + table).query(String.class).single();
    }

    private static String field(Browser visitor, String begin) {
        String name = visitor.page().body().replaceAll("(?s).*?name=\"(" + begin + "\\d+)\".*", "$1");
        assertThat(name).startsWith(begin);
        return name;
    }

    private String address(String page) {
        return quickBooks.baseUrl() + "/shop/" + page;
    }
}
