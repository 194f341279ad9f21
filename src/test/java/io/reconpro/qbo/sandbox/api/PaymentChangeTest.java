package io.reconpro.qbo.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What may become of payments, and of invoices and customers that have some. */
class PaymentChangeTest {

    private static final LocalDate CLOSED = LocalDate.of(2026, 1, 31);

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private final Scene scene = new Scene(RUNNING);

    @AfterEach
    void open() {
        scene.person.opensBooks();
    }

    @Test
    void paysSeveralInvoicesWithWhatThePayerSays() {
        String first = scene.invoice("30");
        String second = scene.invoice("30");
        String method = scene.api.write("paymentmethod", "{\"Name\": \"Zelle " + scene.customer + "\"}").get("Id").asText();

        ObjectNode payment = scene.api.write("payment", scene.payment("70", """
                , "PaymentRefNum": "123456789012345678901", "PaymentMethodRef": {"value": "%s"},
                "ARAccountRef": {"value": "3"}, "DepositToAccountRef": {"value": "1"}, "TxnDate": "2026-11-02",
                "Line": [{"Amount": 30, "LinkedTxn": [{"TxnId": "%s", "TxnType": "Invoice"}]},
                         {"Amount": 10, "LinkedTxn": [{"TxnId": "%s", "TxnType": "Invoice"}]}]""".formatted(method,
                first, second)));

        assertThat(payment.get("UnappliedAmt").decimalValue()).isEqualByComparingTo("30");
        assertThat(payment.at("/PaymentMethodRef/name").asText()).startsWith("Zelle");
        assertThat(payment.at("/ARAccountRef/name").asText()).isEqualTo("Accounts Receivable (A/R)");
        assertThat(payment.at("/DepositToAccountRef/name").asText()).isEqualTo("Checking");
        assertThat(scene.amount("invoice", first, "Balance")).isZero();
        assertThat(scene.amount("invoice", second, "Balance")).isEqualByComparingTo("20");
        assertThat(scene.owed()).isEqualByComparingTo("-10");
    }

    @Test
    void keepsItsLinesOnASparseUpdateAndLosesThemOnAFullOne() {
        String invoice = scene.invoice("30");
        String id = scene.person.pays("30", invoice).get("Id").asText();

        scene.api.write("payment", "{\"sparse\": true, \"PrivateNote\": \"seen\", " + scene.key("payment", id).substring(1));
        String afterSparse = scene.amount("invoice", invoice, "Balance").toPlainString();
        ObjectNode full = scene.api.write("payment", scene.payment("30", ", " + scene.key("payment", id)
                .replaceAll("[{}]", "")));

        assertThat(afterSparse).isEqualTo("0");
        assertThat(full.get("UnappliedAmt").decimalValue()).isEqualByComparingTo("30");
        assertThat(full.has("PrivateNote")).isFalse();
        assertThat(scene.amount("invoice", invoice, "Balance")).isEqualByComparingTo("30");
        assertThat(scene.owed()).isZero();
    }

    @Test
    void mustNotLieInTheClosedBooksItself() {
        String old = scene.invoice("30", ", \"TxnDate\": \"2026-01-15\"");
        String before = scene.person.on(CLOSED).pays("5", old).get("Id").asText();
        scene.person.closesBooks(CLOSED);

        assertThat(scene.api.fault("payment", scene.payment("5", ", \"TxnDate\": \"2026-01-31\""))).isEqualTo("6200");
        assertThat(scene.api.fault("payment?operation=delete", scene.key("payment", before))).isEqualTo("6200");
        assertThat(scene.api.fault("payment", scene.changed("payment", before, "\"TxnDate\": \"2026-02-01\"")))
                .isEqualTo("6200");
        scene.person.closesBooksWithPassword(CLOSED);
        assertThat(scene.api.fault("payment?operation=delete", scene.key("payment", before))).isEqualTo("6210");
    }

    @Test
    void mayPayAnInvoiceInTheClosedBooks() {
        String old = scene.invoice("30", ", \"TxnDate\": \"2026-01-15\"");
        scene.person.closesBooks(CLOSED);

        String payment = scene.person.on(CLOSED.plusDays(1)).pays("30", old).get("Id").asText();

        assertThat(scene.amount("invoice", old, "Balance")).isZero();
        assertThat(scene.api.fault("payment?operation=delete", scene.key("payment", payment))).isEmpty();
    }

    @Test
    void keepsAPaidInvoiceWithItsCustomer() {
        String invoice = scene.invoice("30");
        String other = scene.named("customer", "Another than " + scene.customer);
        String moved = "\"CustomerRef\": {\"value\": \"" + other + "\"}";
        scene.person.pays("10", invoice);

        assertThat(scene.api.fault("invoice", scene.changed("invoice", invoice, moved))).isEqualTo("6000");
        String free = scene.invoice("30");
        assertThat(scene.api.fault("invoice", scene.changed("invoice", free, moved))).isEmpty();
        assertThat(scene.owed()).isEqualByComparingTo("20");
    }

    @Test
    void takesARenamedCustomerForTheSame() {
        String invoice = scene.invoice("30");
        String stale = scene.changed("invoice", invoice);
        scene.person.renames("Customer", scene.customer, "Renamed " + scene.customer);
        scene.person.pays("10", invoice);

        assertThat(scene.api.read("invoice/" + invoice).at("/CustomerRef/name").asText()).startsWith("Renamed");
        assertThat(scene.api.fault("invoice", stale.replace("\"SyncToken\":\"0\"", "\"SyncToken\":\"1\""))).isEmpty();
    }

    @Test
    void takesTheParentsMoneyForACustomerBilledWithIt() {
        String child = scene.api.write("customer", """
                {"DisplayName": "Child of %1$s", "Job": true, "ParentRef": {"value": "%1$s"}, "BillWithParent": true}"""
                .formatted(scene.customer)).get("Id").asText();
        String invoice = scene.api.write("invoice", "{\"CustomerRef\": {\"value\": \"" + child + "\"}, \"Line\": ["
                + Invoices.sale("30") + "]}").get("Id").asText();

        scene.api.write("payment", scene.payment("30", """
                , "Line": [{"Amount": 30, "LinkedTxn": [{"TxnId": "%s", "TxnType": "Invoice"}]}]""".formatted(invoice)));

        assertThat(scene.amount("invoice", invoice, "Balance")).isZero();
        assertThat(scene.amount("customer", scene.customer, "BalanceWithJobs")).isZero();
        assertThat(scene.api.fault("customer", scene.changed("customer", child, "\"BillWithParent\": false")))
                .isEqualTo("6130");
        assertThat(scene.api.fault("customer", scene.changed("customer", child, "\"Notes\": \"still with parent\"")))
                .isEmpty();
    }

    @Test
    void cannotBeVoidedOnceSettledNorDeletedOnceMatched() {
        String settled = scene.person.receives(scene.customer, "5").get("Id").asText();
        String matched = scene.person.receives(scene.customer, "5").get("Id").asText();
        scene.person.settles(settled);
        scene.person.matches("Payment", matched);

        assertThat(scene.api.fault("payment?operation=update&include=void", scene.key("payment", settled)))
                .isEqualTo("6450");
        assertThat(scene.api.fault("payment?operation=delete", scene.key("payment", matched))).isEqualTo("6480");
        assertThat(scene.api.fault("payment?operation=delete", scene.key("payment", settled))).isEmpty();
    }
}
