package io.reconpro.qbo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.LocalQuickBooks;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.shop.ShopBuilder;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopService;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One server for all tests; each has a company of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditorTest {

    private static final int TESTS = 20;

    private final LocalQuickBooks quickBooks = LocalQuickBooks.start(manyCompanies());
    private final Iterator<String> realms = manyCompanies().companies().keySet().iterator();
    private String realm;
    private Books books;
    private TestDatabases databases;
    private HandMadeExport export;
    private Auditor auditor;

    @AfterEach
    void removeDatabases() {
        databases.close();
    }

    @AfterAll
    void stop() {
        quickBooks.close();
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingInAFaultlessExport(Database database) {
        exportOn(database);

        assertThat(auditor.deviations()).isEmpty();
    }

    @Test
    void leavesTheTaxThatQuickBooksAddsOutOfTheTotal() {
        exportOn(Database.H2);

        assertThat(export.invoiceOf("1001").path("TxnTaxDetail").path("TotalTax").decimalValue()).isPositive();
        assertThat(auditor.deviations()).isEmpty();
    }

    @Test
    void catchesADoubledInvoice() {
        exportOn(Database.H2);
        ObjectNode second = export.invoiceOf("1001");
        second.remove("Id");
        second.put("DocNumber", "1001-2");
        books.create("Invoice", writable(second));

        assertThat(auditor.deviations()).singleElement().asString().contains("1001", "expected 1", "found 2");
    }

    @Test
    void catchesAMissingInvoice() {
        exportOn(Database.H2);
        books.delete("Invoice", export.invoiceOf("1001"));

        assertThat(auditor.deviations()).anySatisfy(deviation ->
                assertThat(deviation).contains("Invoice 1001", "expected 1", "found 0"));
    }

    @Test
    void catchesAWrongLineAmount() {
        exportOn(Database.H2);
        ObjectNode invoice = export.invoiceOf("1001");
        ((ObjectNode) invoice.path("Line").get(0)).put("Amount", 119);
        books.update("Invoice", writable(invoice));

        assertThat(auditor.deviations()).anySatisfy(deviation ->
                assertThat(deviation).contains("Invoice 1001", "amount of line 1", "120.00", "119"));
    }

    @Test
    void catchesLinesInAnotherOrder() {
        exportOn(Database.H2);
        ObjectNode invoice = export.invoiceOf("1002");
        var lines = invoice.withArray("Line");
        lines.insert(0, lines.remove(1));
        books.update("Invoice", writable(invoice));

        assertThat(auditor.deviations()).anySatisfy(deviation ->
                assertThat(deviation).contains("Invoice 1002", "item of line 1", "Paint & Polish"));
    }

    @Test
    void catchesADescriptionWithoutTheVehicle() {
        exportOn(Database.H2);
        ObjectNode invoice = export.invoiceOf("1001");
        ((ObjectNode) invoice.path("Line").get(0)).put("Description", "Bumper Repair");
        books.update("Invoice", writable(invoice));

        assertThat(auditor.deviations()).anySatisfy(deviation ->
                assertThat(deviation).contains("description of line 1", "1HGCM82633A004352"));
    }

    @Test
    void catchesAWrongParty() {
        exportOn(Database.H2);
        ObjectNode invoice = export.invoiceOf("1001");
        invoice.putObject("CustomerRef").put("value", export.customer("Pat Doe"));
        books.update("Invoice", writable(invoice));

        assertThat(auditor.deviations()).singleElement().asString()
                .contains("Invoice 1001", "customer should be O'Hara & Sons", "is Pat Doe");
    }

    @Test
    void catchesAWrongClass() {
        exportOn(Database.H2);
        ObjectNode invoice = export.invoiceOf("1001");
        ((ObjectNode) invoice.path("Line").get(0).path("SalesItemLineDetail")).putObject("ClassRef")
                .put("value", classNamed("Retail"));
        books.update("Invoice", writable(invoice));

        assertThat(auditor.deviations()).singleElement().asString().contains("Invoice 1001", "class of line 1",
                "should be " + classNamed("Wholesale"), "is " + classNamed("Retail"));
    }

    @Test
    void catchesWrongDatesAndALostPurchaseOrder() {
        exportOn(Database.H2);
        ObjectNode invoice = export.invoiceOf("1001");
        invoice.put("TxnDate", "2026-11-04").put("DueDate", "2026-12-05")
                .put("PrivateNote", invoice.get("PrivateNote").asText().replace("PO 77/A", ""));
        books.update("Invoice", writable(invoice));

        assertThat(auditor.deviations()).satisfiesExactlyInAnyOrder(
                date -> assertThat(date).contains(" date should be 2026-11-03, but is 2026-11-04"),
                due -> assertThat(due).contains("due date should be 2026-12-03, but is 2026-12-05"),
                order -> assertThat(order).contains("PO number should be PO 77/A"));
    }

    @Test
    void catchesAnInvoiceWithoutALink() {
        exportOn(Database.H2);
        export.exporter().sql("delete from qbo_link where source_id = '1'").update();

        assertThat(auditor.deviations()).singleElement().asString().contains("Invoice 1001", "linked to", "null");
    }

    @Test
    void catchesAMissingLogLine() {
        exportOn(Database.H2);
        export.exporter().sql("delete from export_log where source_id = '1'").update();

        assertThat(auditor.deviations()).anySatisfy(deviation ->
                assertThat(deviation).contains("Invoice 1001", "no log line"))
                .anySatisfy(deviation -> assertThat(deviation).contains("saw 2 documents, but accounts for 1"));
    }

    @Test
    void catchesAWriteLeftOpen() {
        exportOn(Database.H2);
        export.exporter().sql("update ledger set state = 'UNKNOWN', open_marker = 1 where source_id = '1'").update();

        assertThat(auditor.deviations()).singleElement().asString().contains("Invoice 1", "still open", "UNKNOWN");
    }

    @Test
    void catchesWhatNoDocumentNeeds() {
        exportOn(Database.H2);
        export.customer("Nobody Knows, Inc.");

        assertThat(auditor.deviations()).singleElement().asString().contains("Nobody Knows, Inc.", "no document");
    }

    @Test
    void acceptsADocumentThatTheLogSaysChangedWhileItWasExported() {
        exportOn(Database.H2);
        JdbcClient.create(databases.shop().dataSource()).sql("update invoice set status = 'DRAFT' where id = 1")
                .update();
        export.exporter().sql("update export_log set code = 'E19' where source_id = '1'").update();

        assertThat(auditor.deviations()).isEmpty();
    }

    @Test
    void catchesAnInvoiceThatTheShopDoesNotCallExported() {
        exportOn(Database.H2);
        JdbcClient.create(databases.shop().dataSource())
                .sql("update invoice set status = 'APPROVED' where id = 1").update();

        assertThat(auditor.deviations()).anySatisfy(deviation ->
                assertThat(deviation).contains("Invoice 1001", "APPROVED in the shop", "in QuickBooks as"));
    }

    private String classNamed(String fullyQualifiedName) {
        return books.visible("Class").filter(row -> row.path("FullyQualifiedName").asText().equals(fullyQualifiedName))
                .findFirst().orElseThrow().get("Id").asText();
    }

    private static Options manyCompanies() {
        Options options = Options.seeded();
        for (int i = 1; i <= TESTS; i++) {
            options = options.withCompany("%019d".formatted(i), books -> { });
        }
        return options;
    }

    private void exportOn(Database database) {
        prepare(database);
        export.run();
    }

    private void prepare(Database database) {
        realm = realms.next();
        books = quickBooks.books(realm);
        databases = database.fresh();
        export = new HandMadeExport(databases, books);
        export.createTables();
        ShopBuilder shop = ShopBuilder.create(databases.shop().dataSource());
        ShopClient fleet = shop.client("O'Hara & Sons").wholesale().qboClass(classNamed("Wholesale"));
        ShopService repair = shop.service("Bumper Repair");
        ShopService polish = shop.service("Paint & Polish");
        LocalDate day = LocalDate.of(2026, 11, 3);
        shop.invoice("1001").of(fleet).on(day).due(day.plusDays(30)).po("PO 77/A")
                .vehicle("1HGCM82633A004352", "S-1", "RO-7").line(repair, "120.00").approved();
        shop.invoice("1002").of(shop.person("Pat", "Doe")).on(day).line(polish, "2", "40.25").line(repair, "75.50")
                .percent(shop.service("Tax").tax("7")).approved();
        shop.invoice("1003").of(fleet).on(day).line(repair, "1.00").draft();
        auditor = new Auditor(databases, 1, quickBooks.baseUrl(), realm,
                () -> quickBooks.tokens().accessToken(realm)).begin();
    }

    /** Without what only QuickBooks may set. */
    private static ObjectNode writable(ObjectNode invoice) {
        return invoice.remove(List.of("TotalAmt", "Balance", "MetaData", "domain", "sparse", "LinkedTxn"));
    }
}
