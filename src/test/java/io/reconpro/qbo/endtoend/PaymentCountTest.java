package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Summary;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.sandbox.http.LoggedRequest;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many requests the payments of ten thousand invoices take that were exported long ago. */
@Tag("each-database")
class PaymentCountTest {

    private static final int INVOICES = 10_000;
    private static final int CHUNKS = INVOICES / 500;
    private static final int NEW = 95;
    private static final int BY_HAND = 40;

    @Test
    void costsOneReadAChunkWhereNothingChangedAndABatchForEveryThirtyNewPayments() {
        try (Stage stage = Stage.on(Database.underTest()).with("companies[0].settings.write-mode=batch",
                "companies[0].settings.export-payments=true")) {
            stage.shop().save();
            stage.exporter();
            JdbcClient shop = JdbcClient.create(stage.databases().shop().dataSource());
            List<String> ids = exported(stage, shop);
            long atTheGate = requests(stage) - CHUNKS;
            assertThat(atTheGate).as("requests of a run that has nothing to do but look").isLessThanOrEqualTo(6);

            pay(shop, NEW, 100);
            assertThat(requests(stage)).as("one more for what all payments need, and the batches")
                    .isEqualTo(atTheGate + CHUNKS + 1 + (NEW + 29) / 30);
            assertThat(stage.books().all("Payment").count()).isEqualTo(NEW);
            assertThat(requests(stage)).as("again nothing").isEqualTo(atTheGate + CHUNKS);

            for (int i = 0; i < BY_HAND; i++) {
                stage.books().person().pays("30.00", ids.get(i));
            }
            assertThat(requests(stage)).as("a read and a delete in bulk for each chunk")
                    .isLessThanOrEqualTo(atTheGate + CHUNKS + 2L * CHUNKS + 1);
            assertThat(stage.books().all("Payment").count()).isEqualTo(NEW);
        }
    }

    private static long requests(Stage stage) {
        stage.quickBooks().requests().clear();
        Summary summary = stage.export();
        assertThat(summary.outcomes().keySet()).allMatch(List.of(Action.CREATED, Action.REMOVED)::contains);
        return stage.quickBooks().requests().all().stream().map(LoggedRequest::kind)
                .filter(kind -> kind != Kind.TOKEN).count();
    }

    /** Invoices that an earlier export brought to QuickBooks; their ids there. */
    private static List<String> exported(Stage stage, JdbcClient shop) {
        numbered(shop, """
                insert into invoice (id, company_id, number, invoice_date, status, total_amount, updated_at)
                select n.x, 1, cast(n.x as varchar(20)), current_date - 30, 'EXPORTED', 100, current_timestamp
                from numbered n""", INVOICES);
        Books books = stage.books();
        String customer = books.all("Customer").findFirst().orElseThrow().get("Id").asText();
        String item = books.all("Item").filter(one -> one.path("Type").asText().equals("Service")).findFirst()
                .orElseThrow().get("Id").asText();
        List<String> ids = new ArrayList<>();
        for (int number = 1; number <= INVOICES; number++) {
            ObjectNode invoice = JsonNodeFactory.instance.objectNode().put("DocNumber", Integer.toString(number));
            invoice.putObject("CustomerRef").put("value", customer);
            ObjectNode line = invoice.putArray("Line").addObject().put("Amount", 100).put("DetailType", "SalesItemLineDetail");
            line.putObject("SalesItemLineDetail").putObject("ItemRef").put("value", item);
            ((ObjectNode) line.get("SalesItemLineDetail")).putObject("TaxCodeRef").put("value", "NON");
            ids.add(books.create("Invoice", invoice).get("Id").asText());
        }
        new JdbcTemplate(stage.databases().exporter().dataSource()).batchUpdate("""
                insert into qbo_link (company_id, realm_id, entity, source_id, qbo_id, standing, linked_at,
                    last_exported_at)
                values (1, ?, 'Invoice', ?, ?, 'HELD', current_timestamp, current_timestamp)""",
                IntStream.rangeClosed(1, INVOICES).mapToObj(number -> new Object[] {Stage.REALM,
                    Integer.toString(number), ids.get(number - 1)}).toList());
        return ids;
    }

    /** So many checks, spread over all invoices. */
    private static void pay(JdbcClient shop, int count, int apart) {
        numbered(shop, """
                insert into payment (id, invoice_id, method, amount, paid_at, check_no, voided, updated_at)
                select n.x, n.x * %d, 'CASH_CHECK', 60, current_timestamp, cast(n.x as varchar(20)), false,
                    current_timestamp
                from numbered n""".formatted(apart), count);
    }

    /** Runs a statement that reads the numbers from 1 to this one. */
    private static void numbered(JdbcClient shop, String statement, int last) {
        shop.sql("create table numbered (x bigint)").update();
        shop.sql("insert into numbered values " + LongStream.rangeClosed(1, last).mapToObj(x -> "(" + x + ")")
                .collect(Collectors.joining(", "))).update();
        shop.sql(statement).update();
        shop.sql("drop table numbered").update();
    }
}
