package io.reconpro.qbo.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.LocalQuickBooks;
import io.reconpro.qbo.sandbox.Options;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceTest {

    private static LocalQuickBooks quickBooks;
    private static Api api;

    @BeforeAll
    static void start() {
        quickBooks = LocalQuickBooks.start(Options.seeded());
        api = new Api(quickBooks, Options.FIRST_REALM);
    }

    @AfterAll
    static void stop() {
        quickBooks.close();
    }

    @Test
    void completesWhatWasSent() {
        ObjectNode invoice = api.write("invoice", """
                {"CustomerRef": {"value": "1"}, "TxnDate": "2026-11-02", "DocNumber": "C-1", "Line": [
                  {"Amount": 100.0, "DetailType": "SalesItemLineDetail",
                   "SalesItemLineDetail": {"ItemRef": {"value": "1"}, "Qty": 2, "UnitPrice": 50}}]}""");

        assertThat(invoice.toString()).contains("\"Amount\":100.00");
        assertThat(invoice.at("/CustomerRef/name").asText()).isEqualTo("Hill Country Motors");
        assertThat(invoice.at("/Line/0/Id").asText()).isEqualTo("1");
        assertThat(invoice.at("/Line/1/DetailType").asText()).isEqualTo("SubTotalLineDetail");
        assertThat(invoice.at("/DueDate").asText()).isEqualTo("2026-12-02");
        assertThat(invoice.at("/Balance").asText()).isEqualTo("100.00");
        assertThat(invoice.at("/BillAddr/City").asText()).isEqualTo("Lakeway");
        assertThat(invoice.at("/SyncToken").asText()).isEqualTo("0");
    }
}
