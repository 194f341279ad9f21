package io.reconpro.qbo.sandbox.api;

import static io.reconpro.qbo.sandbox.api.Invoices.invoice;
import static io.reconpro.qbo.sandbox.api.Invoices.sale;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.control.Switches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InvoicePreferencesTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private Api api;
    private Books books;
    private Switches switches;

    @BeforeEach
    void look() {
        api = RUNNING.api();
        books = RUNNING.books();
        switches = RUNNING.quickBooks().control().switches();
    }

    @AfterEach
    void restore() {
        books.prefer("AccountingInfoPrefs", "BookCloseDate", null);
        books.prefer("AccountingInfoPrefs", "ClassTrackingPerTxn", false);
        books.prefer("AccountingInfoPrefs", "ClassTrackingPerTxnLine", true);
        books.prefer("SalesFormsPrefs", "CustomTxnNumbers", true);
        books.prefer("TaxPrefs", "UsingSalesTax", true);
        switches.untrackedClass = Switches.UntrackedClass.DROPPED;
        switches.uncustomNumber = Switches.UncustomNumber.REPLACED;
    }

    private ObjectNode created(String header, String... lines) {
        return api.write("invoice", invoice(header, lines));
    }

    @Test
    void honoursATaxTotalUnlessSalesTaxIsOff() {
        String header = ", \"TxnTaxDetail\": {\"TotalTax\": 7.77}";
        assertThat(created(header, sale("100")).at("/TotalAmt").asText()).isEqualTo("107.77");

        books.prefer("TaxPrefs", "UsingSalesTax", false);
        assertThat(created(header, sale("100")).at("/TotalAmt").asText()).isEqualTo("100.00");
    }

    @Test
    void namesTheHolderOfANumber() {
        String id = created(", \"DocNumber\": \"D-1\"", sale("1")).get("Id").asText();
        books.occupyDocNumber("D-2", "SalesReceipt", "8123");

        assertThat(api.post("invoice", invoice(", \"DocNumber\": \"D-1\"", sale("1"))).body())
                .contains("6140", "DocNumber=D-1 is assigned to TxnType=Invoice with TxnId=" + id);
        assertThat(api.post("invoice", invoice(", \"DocNumber\": \"D-2\"", sale("1"))).body())
                .contains("6140", "TxnType=SalesReceipt with TxnId=8123");
        assertThat(api.fault("invoice?include=allowduplicatedocnum", invoice(", \"DocNumber\": \"D-1\"", sale("1"))))
                .isEmpty();
    }

    @Test
    void leavesTheNumberBlankWhenCustomNumbersAreOnAndNoneIsSent() {
        assertThat(created("", sale("1")).has("DocNumber")).isFalse();
    }

    @Test
    void numbersByItselfWhenCustomNumbersAreOff() {
        books.prefer("SalesFormsPrefs", "CustomTxnNumbers", false);

        long first = created(", \"DocNumber\": \"X-1\"", sale("1")).get("DocNumber").asLong();
        long second = created("", sale("1")).get("DocNumber").asLong();
        switches.uncustomNumber = Switches.UncustomNumber.KEPT;
        String kept = created(", \"DocNumber\": \"X-1\"", sale("1")).get("DocNumber").asText();

        assertThat(first).isGreaterThan(1000);
        assertThat(second).isEqualTo(first + 1);
        assertThat(kept).isEqualTo("X-1");
    }

    @Test
    void keepsClassesWhereTheyAreTracked() {
        String classId = api.query("SELECT * FROM Class WHERE FullyQualifiedName = 'Wholesale:Austin'")
                .at("/Class/0/Id").asText();
        String line = sale("1", "\"ClassRef\": {\"value\": \"" + classId + "\"}");
        String header = ", \"ClassRef\": {\"value\": \"" + classId + "\"}";

        ObjectNode perLine = created(header, line);
        books.prefer("AccountingInfoPrefs", "ClassTrackingPerTxnLine", false);
        books.prefer("AccountingInfoPrefs", "ClassTrackingPerTxn", true);
        ObjectNode perTransaction = created(header, line);

        assertThat(classId).hasSize(19);
        assertThat(perLine.has("ClassRef")).isFalse();
        assertThat(perLine.at("/Line/0/SalesItemLineDetail/ClassRef/name").asText()).isEqualTo("Wholesale:Austin");
        assertThat(perTransaction.at("/ClassRef/value").asText()).isEqualTo(classId);
        assertThat(perTransaction.at("/Line/0/SalesItemLineDetail/ClassRef").isMissingNode()).isTrue();
        switches.untrackedClass = Switches.UntrackedClass.REFUSED;
        assertThat(api.fault("invoice", invoice(header, line))).isEqualTo("5030");
    }

    @Test
    void refusesAnInactiveClass() {
        String classId = api.query("SELECT * FROM Class WHERE Active = false").at("/Class/0/Id").asText();

        assertThat(api.fault("invoice", invoice("", sale("1", "\"ClassRef\": {\"value\": \"" + classId + "\"}"))))
                .isEqualTo("610");
    }

    @Test
    void refusesDatesInTheClosedBooks() {
        ObjectNode old = created(", \"TxnDate\": \"2026-01-31\"", sale("1"));
        books.prefer("AccountingInfoPrefs", "BookCloseDate", "2026-01-31");

        assertThat(api.fault("invoice", invoice(", \"TxnDate\": \"2026-01-31\"", sale("1")))).isEqualTo("6200");
        assertThat(api.fault("invoice", invoice(", \"TxnDate\": \"2026-02-01\"", sale("1")))).isEmpty();
        assertThat(api.fault("invoice", old.put("TxnDate", "2026-03-01").toString())).isEqualTo("6200");
        assertThat(api.fault("invoice?operation=delete", old.toString())).isEqualTo("6200");
    }
}
