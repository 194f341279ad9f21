package io.reconpro.qbo.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.sandbox.shop.ShopBuilder;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopPayment;
import io.reconpro.qbo.sandbox.shop.ShopService;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.jdbc.JdbcConstants;
import org.apache.camel.component.sql.SqlConstants;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statements in routes/sql as camel-jdbc and camel-sql run them. */
class InvoiceStatementsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @EnumSource
    void readsAllApprovedInvoicesInOrderChunkByChunk(Database database) throws Exception {
        with(database, shop -> {
            ShopClient client = shop.client("O'Brien & Søn");
            ShopService service = shop.service("Dent repair");
            shop.invoice("11").of(client).on(DAY).line(service, "10.00").approved();
            shop.invoice("10").of(client).on(DAY).line(service, "10.00").approved();
            shop.invoice("10").of(client).on(DAY).line(service, "10.00").approved();
            shop.invoice("12").of(client).on(DAY.minusDays(1)).line(service, "10.00").approved();
            shop.invoice("").on(DAY).line(service, "10.00").approved();
            shop.invoice("13").of(client).on(DAY.minusDays(9)).line(service, "10.00").approved();
            shop.invoice("14").of(client).on(DAY).line(service, "10.00").draft();
            shop.invoice("15").of(client).on(DAY).line(service, "10.00").exported();
        }, statements -> {
            List<Invoice> read = new ArrayList<>();
            DocumentKey key = DocumentKey.START;
            List<Map<String, Object>> rows = statements.invoices(key, 2);
            while (!rows.isEmpty()) {
                assertThat(rows).hasSizeLessThanOrEqualTo(2);
                key = DocumentKind.INVOICE.after(rows.get(rows.size() - 1));
                read.addAll(Invoices.assemble(rows, List.of()));
                rows = statements.invoices(key, 2);
            }

            assertThat(read).extracting(Invoice::number).containsExactly("12", null, "10", "10", "11");
            assertThat(read).extracting(Invoice::date).startsWith(DAY.minusDays(1), DAY);
            assertThat(read.get(1).client()).isNull();
            assertThat(read.get(2).client().displayName()).isEqualTo("O'Brien & Søn");
        });
    }

    @ParameterizedTest
    @EnumSource
    void readsLinesWithServiceWorkOrderAndVehicle(Database database) throws Exception {
        with(database, shop -> {
            ShopService service = shop.service("Dent repair").accountingId("7");
            ShopService tax = shop.service("State tax").tax("8.25");
            shop.invoice("10").of(shop.client("Harbor Auto")).on(DAY).vehicle("1HGCM82633A004352", "S-1", "RO-1")
                    .line(service, "2", "40.1250").percent(tax).approved();
        }, statements -> {
            List<Map<String, Object>> rows = statements.invoices(DocumentKey.START, 10);
            long id = Invoices.assemble(rows, List.of()).get(0).id();

            Invoice invoice = Invoices.assemble(rows, statements.lines(List.of(id))).get(0);

            Line main = invoice.lines().get(0);
            assertThat(main.service().accountingId()).isEqualTo("7");
            assertThat(main.workOrder().vin()).isEqualTo("1HGCM82633A004352");
            assertThat(main.workOrder().stockNumber()).isEqualTo("S-1");
            assertThat(main.workOrder().roNumber()).isEqualTo("RO-1");
            assertThat(main.workOrder().position()).isEqualTo(1);
            assertThat(main.unitPrice()).isEqualByComparingTo("40.125");
            assertThat(invoice.lines().get(1).kind()).isEqualTo(LineKind.TAX);
            assertThat(invoice.lines().get(1).workOrder()).isNull();
        });
    }

    @ParameterizedTest
    @EnumSource
    void readsTheNumberOfTheFirstOrderThatIsNotVoided(Database database) throws Exception {
        with(database, shop -> {
            OffsetDateTime noon = DAY.atTime(12, 0).atOffset(ZoneOffset.UTC);
            shop.invoice("10").on(DAY).line(shop.service("Wash"), "10.00").paid(ShopPayment.order("", noon))
                    .paid(ShopPayment.order("PO-1", noon).takenBack()).paid(ShopPayment.order("PO-2", noon))
                    .paid(ShopPayment.order("PO-3", noon)).approved();
            shop.invoice("11").on(DAY).line(shop.service("Wash"), "10.00")
                    .paid(ShopPayment.order("PO-4", noon).takenBack()).approved();
        }, statements -> assertThat(Invoices.assemble(statements.invoices(DocumentKey.START, 10), List.of()))
                .extracting(Invoice::poNumber).containsExactly("PO-2", null));
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatAVehicleWasInvoicedBefore(Database database) throws Exception {
        with(database, shop -> {
            ShopService service = shop.service("Dent repair");
            shop.invoice("10").on(DAY).vehicle("1HGCM82633A004352", "S-1", "RO-1").line(service, "10.00").exported();
            shop.invoice("11").on(DAY).vehicle("1HGCM82633A004352", "S-1", "RO-2").line(service, "10.00").draft();
            shop.invoice("12").on(DAY).vehicle("4T1BF1FK5CU123456", "S-2", "RO-3").line(service, "10.00").approved();
            shop.invoice("13").on(DAY).vehicle("1HGCM82633A004352", "S-1", "RO-4").line(service, "10.00").approved();
        }, statements -> {
            List<Long> ids = Invoices.assemble(statements.invoices(DocumentKey.START, 10), List.of()).stream()
                    .map(Invoice::id).toList();

            assertThat(EarlierInvoice.of(statements.earlier(ids)))
                    .containsExactly(new EarlierInvoice(ids.get(1), "1HGCM82633A004352", "10", DAY));
        });
    }

    @ParameterizedTest
    @EnumSource
    void marksOnlyInvoicesThatAreStillWhatWasRead(Database database) throws Exception {
        with(database, shop -> {
            ShopService service = shop.service("Dent repair");
            shop.invoice("10").on(DAY).line(service, "10.00").approved();
            shop.invoice("11").on(DAY).line(service, "10.00").approved();
        }, statements -> {
            List<Invoice> read = Invoices.assemble(statements.invoices(DocumentKey.START, 10), List.of());

            statements.markExported(List.of(mark(read.get(0), 0), mark(read.get(1), 1)));

            List<Object> ids = read.stream().<Object>map(Invoice::id).toList();
            List<Map<String, Object>> now = statements.versions(ids);
            SelectContract.VERSIONS.check(now.get(0).keySet());
            assertThat(now).extracting(row -> row.get("invoice_id").toString() + row.get("invoice_status")
                            + row.get("invoice_version"))
                    .containsExactlyInAnyOrder(
                            read.get(0).id() + "EXPORTED" + (read.get(0).version() + 1),
                            read.get(1).id() + "APPROVED" + read.get(1).version());
        });
    }

    private static Map<String, Object> mark(Invoice invoice, int staleBy) {
        return Map.of("id", invoice.id(), "readStatus", invoice.status(), "readVersion", invoice.version() - staleBy,
                "exportedStatus", "EXPORTED");
    }

    private static void with(Database database, Consumer<ShopBuilder> content, Consumer<Statements> test)
            throws Exception {
        try (TestDatabases databases = database.fresh(); CamelContext camel = new DefaultCamelContext()) {
            DataSource shop = databases.shop().dataSource();
            ShopBuilder builder = ShopBuilder.create(shop);
            content.accept(builder);
            builder.save();
            camel.getRegistry().bind("shopDataSource", shop);
            camel.start();
            test.accept(new Statements(camel.createProducerTemplate()));
        }
    }

    private record Statements(ProducerTemplate camel) {

        List<Map<String, Object>> invoices(DocumentKey after, int chunk) {
            Map<String, Object> parameters = new HashMap<>(after.parameters());
            parameters.putAll(Map.of("companyId", 1L, "approvedStatus", "APPROVED", "exportFrom", DAY.minusDays(5),
                    "chunkSize", chunk, "firstId", Long.MIN_VALUE, "lastId", Long.MAX_VALUE));
            return rows(camel.requestBodyAndHeaders("jdbc:shopDataSource?useHeadersAsParameters=true",
                    sql("select-invoices.sql"), Map.of(JdbcConstants.JDBC_PARAMETERS, parameters)));
        }

        List<Map<String, Object>> lines(List<Object> ids) {
            return query("select-invoice-lines.sql", Map.of("ids", ids));
        }

        List<Map<String, Object>> earlier(List<Long> ids) {
            return query("select-earlier-invoices.sql", Map.of("ids", ids, "approvedStatus", "APPROVED",
                    "exportedStatus", "EXPORTED"));
        }

        List<Map<String, Object>> versions(List<Object> ids) {
            return query("select-invoice-versions.sql", Map.of("ids", ids));
        }

        void markExported(List<Map<String, Object>> marks) {
            camel.requestBodyAndHeader("sql:unused?dataSource=#shopDataSource&batch=true", marks,
                    SqlConstants.SQL_QUERY, sql("update-invoice-exported.sql"));
        }

        private List<Map<String, Object>> query(String file, Map<String, Object> body) {
            return rows(camel.requestBodyAndHeader("sql:unused?dataSource=#shopDataSource", body,
                    SqlConstants.SQL_QUERY, sql(file)));
        }

        @SuppressWarnings("unchecked")
        private static List<Map<String, Object>> rows(Object body) {
            return (List<Map<String, Object>>) body;
        }

        private static String sql(String file) {
            try {
                return Files.readString(Path.of("routes/sql", file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
