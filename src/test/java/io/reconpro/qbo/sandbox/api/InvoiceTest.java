package io.reconpro.qbo.sandbox.api;

import static io.reconpro.qbo.sandbox.api.Invoices.invoice;
import static io.reconpro.qbo.sandbox.api.Invoices.sale;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import io.reconpro.qbo.sandbox.books.Books;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InvoiceTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private Api api;
    private Books books;

    @BeforeEach
    void look() {
        api = RUNNING.api();
        books = RUNNING.books();
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
                {"Amount": 5, "Description": "note", "DetailType": "SalesItemLineDetail",
                 "SalesItemLineDetail": {}}""");

        assertThat(invoice.at("/TotalAmt").asText()).isEqualTo("10.00");
        assertThat(invoice.at("/Line/1/DetailType").asText()).isEqualTo("DescriptionOnly");
    }

    @Test
    void sellsNothingFromStockBeforeItIsThere() {
        String item = api.write("item", """
                {"Name": "Stocked hubcap", "Type": "Inventory", "IncomeAccountRef": {"value": "17"},
                 "ExpenseAccountRef": {"value": "20"}, "AssetAccountRef": {"value": "5"}, "QtyOnHand": 5,
                 "InvStartDate": "2026-06-01", "TrackQtyOnHand": true}""").get("Id").asText();
        String line = sale("10").replace("\"ItemRef\": {\"value\": \"1\"}", "\"ItemRef\": {\"value\": \"" + item + "\"}");

        assertThat(api.fault("invoice", invoice(", \"TxnDate\": \"2026-05-31\"", line))).isEqualTo("6270");
        assertThat(api.fault("invoice", invoice(", \"TxnDate\": \"2026-06-01\"", line))).isEmpty();
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
