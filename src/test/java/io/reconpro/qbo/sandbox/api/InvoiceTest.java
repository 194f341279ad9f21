package io.reconpro.qbo.sandbox.api;

import static io.reconpro.qbo.sandbox.api.Invoices.invoice;
import static io.reconpro.qbo.sandbox.api.Invoices.sale;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.control.Switches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InvoiceTest {

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
    void completesWhatWasSent() {
        ObjectNode invoice = created(", \"TxnDate\": \"2026-11-02\", \"DocNumber\": \"C-1\"",
                sale("100.0", "\"Qty\": 2, \"UnitPrice\": 50"));

        assertThat(invoice.toString()).contains("\"Amount\":100.00");
        assertThat(invoice.at("/CustomerRef/name").asText()).isEqualTo("Hill Country Motors");
        assertThat(invoice.at("/Line/0/Id").asText()).isEqualTo("1");
        assertThat(invoice.at("/Line/1/DetailType").asText()).isEqualTo("SubTotalLineDetail");
        assertThat(invoice.at("/DueDate").asText()).isEqualTo("2026-12-02");
        assertThat(invoice.at("/Balance").asText()).isEqualTo("100.00");
        assertThat(invoice.at("/BillAddr/City").asText()).isEqualTo("Lakeway");
        assertThat(invoice.at("/SyncToken").asText()).isEqualTo("0");
        assertThat(invoice.at("/MetaData/CreateTime").asText()).matches("[-0-9T:]{19}-0[78]:00");
    }

    @Test
    void comparesTheProductAfterRoundingHalfUp() {
        assertThat(created("", sale("3.17", "\"Qty\": 2.5, \"UnitPrice\": 1.266")).at("/TotalAmt").asText())
                .isEqualTo("3.17");
    }

    @Test
    void takesASaleOfNothingForARemark() {
        ObjectNode invoice = created("", sale("10"), """
                {"Amount": 5, "Description": "note", "DetailType": "SalesItemLineDetail", "SalesItemLineDetail": {}}""");

        assertThat(invoice.at("/TotalAmt").asText()).isEqualTo("10.00");
        assertThat(invoice.at("/Line/1/DetailType").asText()).isEqualTo("DescriptionOnly");
    }

    @Test
    void subtractsADiscount() {
        ObjectNode invoice = created("", sale("200"), """
                {"DetailType": "DiscountLineDetail",
                 "DiscountLineDetail": {"PercentBased": true, "DiscountPercent": 10}}""");

        assertThat(invoice.at("/TotalAmt").asText()).isEqualTo("180.00");
    }

    @Test
    void taxesTaxableLines() {
        ObjectNode invoice = created("", sale("100", "\"TaxCodeRef\": {\"value\": \"TAX\"}"), sale("50"));

        assertThat(invoice.at("/TxnTaxDetail/TotalTax").asText()).isEqualTo("8.00");
        assertThat(invoice.at("/TotalAmt").asText()).isEqualTo("158.00");
        assertThat(invoice.at("/Line/1/SalesItemLineDetail/TaxCodeRef/value").asText()).isEqualTo("NON");
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

    @Test
    void clearsWhatAFullUpdateLeavesOutAndKeepsItOnASparseOne() {
        ObjectNode invoice = created(", \"PrivateNote\": \"keep me\", \"DocNumber\": \"U-1\"", sale("1"), sale("2"));
        String key = "\"Id\": \"%s\", \"SyncToken\": \"%s\"";

        ObjectNode sparse = api.write("invoice", "{\"sparse\": true, \"DueDate\": \"2030-01-01\", "
                + key.formatted(invoice.get("Id").asText(), 0) + "}");
        ObjectNode full = created(", " + key.formatted(invoice.get("Id").asText(), 1), sale("3"));

        assertThat(sparse.get("PrivateNote").asText()).isEqualTo("keep me");
        assertThat(sparse.get("SyncToken").asText()).isEqualTo("1");
        assertThat(sparse.get("Line")).hasSize(3);
        assertThat(full.has("PrivateNote")).isFalse();
        assertThat(full.has("DocNumber")).isFalse();
        assertThat(full.get("Line")).hasSize(2);
        assertThat(full.at("/MetaData/CreateTime")).isEqualTo(invoice.at("/MetaData/CreateTime"));
    }

    @Test
    void replacesTheWholeLineArrayOnASparseUpdate() {
        ObjectNode invoice = created("", sale("1"), sale("2"));
        ObjectNode changed = invoice.objectNode().put("sparse", true).put("SyncToken", "0");
        changed.set("Id", invoice.get("Id"));
        changed.putArray("Line").add(invoice.at("/Line/1")).add(Api.json(sale("5")));

        JsonNode lines = api.write("invoice", changed.toString()).get("Line");

        assertThat(lines.findValuesAsText("Id")).containsExactly("2", "3");
        assertThat(lines.at("/2/Amount").asText()).isEqualTo("7.00");
    }

    @Test
    void refusesAStaleTokenAndAMissingOne() {
        ObjectNode invoice = created("", sale("1"));
        books.change("Invoice", invoice.get("Id").asText(), invoice.objectNode().put("PrivateNote", "by hand"));

        assertThat(api.fault("invoice", invoice.toString())).isEqualTo("5010");
        invoice.remove("SyncToken");
        assertThat(api.fault("invoice", invoice.toString())).isEqualTo("2020");
    }

    @Test
    void voidsAndDeletes() {
        ObjectNode invoice = created(", \"PrivateNote\": \"ours\"", sale("25", "\"Qty\": 1, \"UnitPrice\": 25"));
        String id = invoice.get("Id").asText();
        String before = balance("1");

        ObjectNode voided = api.write("invoice?operation=void", "{\"Id\": \"" + id + "\", \"SyncToken\": \"0\"}");
        ObjectNode deleted = api.write("invoice?operation=delete", "{\"Id\": \"" + id + "\", \"SyncToken\": \"1\"}");

        assertThat(voided.get("TotalAmt").asText()).isEqualTo("0");
        assertThat(voided.get("PrivateNote").asText()).startsWith("Voided").endsWith("ours");
        assertThat(voided.at("/Line/0/Amount").asText()).isEqualTo("0");
        assertThat(balance("1")).isNotEqualTo(before);
        assertThat(deleted.toString()).isEqualTo("{\"domain\":\"QBO\",\"status\":\"Deleted\",\"Id\":\"" + id + "\"}");
        assertThat(Api.json(api.get("invoice/" + id).body()).at("/Fault/Error/0/code").asText()).isEqualTo("610");
    }

    private String balance(String customer) {
        return api.read("customer/" + customer).get("Balance").asText();
    }

    @Test
    void movesTheCustomersBalanceButNotItsToken() {
        ObjectNode customer = api.write("customer", "{\"DisplayName\": \"Balance Check\"}");
        String body = invoice("", sale("12.5")).replace("\"value\": \"1\"}, \"Line\"",
                "\"value\": \"" + customer.get("Id").asText() + "\"}, \"Line\"");

        api.write("invoice", body);

        ObjectNode after = api.read("customer/" + customer.get("Id").asText());
        assertThat(after.get("Balance").asText()).isEqualTo("12.50");
        assertThat(after.get("SyncToken").asText()).isEqualTo("0");
    }
}
