package io.reconpro.qbo.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillTest {

    private static final String BILL = "{\"VendorRef\": {\"value\": \"%s\"}%s, \"Line\": [%s]}";
    private static final String LINE = """
            {"Amount": 40, "DetailType": "AccountBasedExpenseLineDetail",
             "AccountBasedExpenseLineDetail": {"AccountRef": {"value": "22"}%s}}""";

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private final Api api = RUNNING.api();
    private final String vendor = vendor("Alamo Paint Supply");

    private String vendor(String name) {
        return api.query("SELECT * FROM Vendor WHERE DisplayName = '" + name + "'").at("/Vendor/0/Id").asText();
    }

    private String bill(String header, String... lines) {
        return BILL.formatted(vendor, header, String.join(",", lines));
    }

    private static String line(String detail) {
        return LINE.formatted(detail);
    }

    @Test
    void completesWhatWasSent() {
        ObjectNode bill = api.write("bill", bill(", \"DocNumber\": \"B-1\", \"TxnDate\": \"2026-11-02\"", line("")));

        assertThat(bill.get("TotalAmt").asText()).isEqualTo("40.00");
        assertThat(bill.at("/APAccountRef/name").asText()).isEqualTo("Accounts Payable (A/P)");
        assertThat(bill.get("DueDate").asText()).isEqualTo("2026-12-02");
        assertThat(bill.at("/Line/0/AccountBasedExpenseLineDetail/BillableStatus").asText()).isEqualTo("NotBillable");
    }

    @Test
    void addsToWhatTheVendorIsOwed() {
        BigDecimal before = owed();

        api.write("bill", bill("", line("")));

        assertThat(owed().subtract(before)).isEqualByComparingTo("40");
    }

    private BigDecimal owed() {
        return api.read("vendor/" + vendor).get("Balance").decimalValue();
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            class on the header     | , "ClassRef": {"value": "1"}                           | $LINE | 2010
            unknown payable account | , "APAccountRef": {"value": "99"}                      | $LINE | 2500
            wrong payable account   | , "APAccountRef": {"value": "1"}                       | $LINE | 6430
            no lines                |                                                        |       | 2250
            no account              | | {"Amount": 1, "DetailType": "AccountBasedExpenseLineDetail", "AccountBasedExpenseLineDetail": {}} | 6440
            receivable account      | | {"Amount": 1, "DetailType": "AccountBasedExpenseLineDetail", "AccountBasedExpenseLineDetail": {"AccountRef": {"value": "3"}}} | 6430
            no item                 | | {"Amount": 1, "DetailType": "ItemBasedExpenseLineDetail", "ItemBasedExpenseLineDetail": {}} | 6440
            wrong product           | | {"Amount": 1, "DetailType": "ItemBasedExpenseLineDetail", "ItemBasedExpenseLineDetail": {"ItemRef": {"value": "4"}, "Qty": 2, "UnitPrice": 3}} | 6070
            billable to nobody      | | {"Amount": 1, "DetailType": "AccountBasedExpenseLineDetail", "AccountBasedExpenseLineDetail": {"AccountRef": {"value": "22"}, "BillableStatus": "Billable"}} | 6310
            a tax code of its own   | | {"Amount": 1, "DetailType": "AccountBasedExpenseLineDetail", "AccountBasedExpenseLineDetail": {"AccountRef": {"value": "22"}, "TaxCodeRef": {"value": "2"}}} | 6100
            billed by its status    | | {"Amount": 1, "DetailType": "AccountBasedExpenseLineDetail", "AccountBasedExpenseLineDetail": {"AccountRef": {"value": "22"}, "CustomerRef": {"value": "1"}, "BillableStatus": "HasBeenBilled"}} | 6320
            a sale                  | | {"Amount": 1, "DetailType": "SalesItemLineDetail"}   | 2170
            negative total          | | {"Amount": -1, "DetailType": "AccountBasedExpenseLineDetail", "AccountBasedExpenseLineDetail": {"AccountRef": {"value": "22"}}} | 6000
            """)
    void refuses(String what, String header, String line, String code) {
        String lines = line == null ? "" : line.replace("$LINE", line(""));

        assertThat(api.fault("bill", bill(header == null ? "" : header, lines))).isEqualTo(code);
    }

    @Test
    void keepsNumbersUniquePerVendor() {
        api.write("bill", bill(", \"DocNumber\": \"V-7\"", line("")));
        String other = BILL.formatted(vendor("Capital City Glass"), ", \"DocNumber\": \"V-7\"", line(""));

        assertThat(api.post("bill", bill(", \"DocNumber\": \"V-7\"", line(""))).body())
                .contains("6140", "TxnType=Bill with TxnId=");
        assertThat(api.fault("bill", other)).isEmpty();
    }

    @Test
    void wantsTheVendorEvenInASparseUpdate() {
        ObjectNode bill = api.write("bill", bill("", line("")));
        String key = "\"sparse\": true, \"SyncToken\": \"0\", \"Id\": \"" + bill.get("Id").asText() + "\"";

        assertThat(api.fault("bill", "{\"PrivateNote\": \"x\", " + key + "}")).isEqualTo("2020");
        assertThat(api.fault("bill",
                "{\"PrivateNote\": \"x\", \"VendorRef\": {\"value\": \"" + vendor + "\"}, " + key + "}")).isEmpty();
    }

    @Test
    void cannotBeVoidedButDeleted() {
        ObjectNode bill = api.write("bill", bill("", line("")));
        String key = "{\"SyncToken\": \"0\", \"Id\": \"" + bill.get("Id").asText() + "\"}";

        HttpResponse<String> refused = api.post("bill?operation=void", key);
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(Api.json(refused.body()).at("/Fault/type").asText()).isEqualTo("SystemFault");
        assertThat(api.write("bill?operation=delete", key).get("status").asText()).isEqualTo("Deleted");
    }
}
