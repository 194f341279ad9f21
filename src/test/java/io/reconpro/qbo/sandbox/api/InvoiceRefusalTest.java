package io.reconpro.qbo.sandbox.api;

import static io.reconpro.qbo.sandbox.api.Invoices.invoice;
import static io.reconpro.qbo.sandbox.api.Invoices.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceRefusalTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private final Api api = RUNNING.api();

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no customer            | {"Line": [%s]}                                                        | 2020
            unknown customer       | {"CustomerRef": {"value": "999"}, "Line": [%s]}                       | 2500
            inactive customer      | {"CustomerRef": {"value": "4"}, "Line": [%s]}                         | 610
            empty customer         | {"CustomerRef": {"name": "x"}, "Line": [%s]}                          | 6250
            no lines               | {"CustomerRef": {"value": "1"}}                                       | 2020
            an empty line list     | {"CustomerRef": {"value": "1"}, "Line": []}                           | 2250
            no such day            | {"CustomerRef": {"value": "1"}, "TxnDate": "2026-02-31", "Line": [%s]}| 2070
            no number              | {"CustomerRef": {"value": "1"}, "ExchangeRate": "one", "Line": [%s]}  | 2080
            too much money         | {"CustomerRef": {"value": "1"}, "Deposit": 12345678901, "Line": [%s]} | 2140
            neither true nor false | {"CustomerRef": {"value": "1"}, "FreeFormAddress": "maybe", "Line": [%s]} | 2230
            a name for a reference | {"CustomerRef": "Hill Country Motors", "Line": [%s]}                  | 2120
            long number            | {"CustomerRef": {"value": "1"}, "DocNumber": "1234567890123456789012", "Line": [%s]} | 2050
            long note              | {"CustomerRef": {"value": "1"}, "PrivateNote": "$LONG", "Line": [%s]} | 2050
            unknown property       | {"CustomerRef": {"value": "1"}, "BadJson": true, "Line": [%s]}        | 2010
            unknown line property  | {"CustomerRef": {"value": "1"}, "Line": [{"Price": 1}]}               | 2010
            bad date               | {"CustomerRef": {"value": "1"}, "TxnDate": "11/02/2026", "Line": [%s]}| 2060
            other currency         | {"CustomerRef": {"value": "1"}, "CurrencyRef": {"value": "EUR"}, "Line": [%s]} | 2220
            mail to nobody         | {"CustomerRef": {"value": "1"}, "EmailStatus": "NeedToSend", "Line": [%s]} | 6420
            bad mail address       | {"CustomerRef": {"value": "1"}, "BillEmail": {"Address": "nobody"}, "Line": [%s]} | 2210
            unknown term           | {"CustomerRef": {"value": "1"}, "SalesTermRef": {"value": "99"}, "Line": [%s]} | 2500
            """)
    void refusesABrokenHeader(String what, String body, String code) {
        String sent = body.replace("%s", sale("10")).replace("$LONG", "x".repeat(4001));

        assertThat(api.fault("invoice", sent)).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no amount        | {"DetailType": "SalesItemLineDetail", "SalesItemLineDetail": {"ItemRef": {"value": "1"}}} | 2020
            no detail type   | {"Amount": 1}                                                                             | 2020
            other type       | {"Amount": 1, "DetailType": "ItemBasedExpenseLineDetail"}                                 | 2170
            unknown item     | {"Amount": 1, "DetailType": "SalesItemLineDetail", "SalesItemLineDetail": {"ItemRef": {"value": "77"}}} | 2500
            wrong product    | {"Amount": 1, "DetailType": "SalesItemLineDetail", "SalesItemLineDetail": {"ItemRef": {"value": "1"}, "Qty": 3, "UnitPrice": 0.34}} | 6070
            strange tax code | {"Amount": 1, "DetailType": "SalesItemLineDetail", "SalesItemLineDetail": {"ItemRef": {"value": "1"}, "TaxCodeRef": {"value": "5"}}} | 6100
            unknown class    | {"Amount": 1, "DetailType": "SalesItemLineDetail", "SalesItemLineDetail": {"ItemRef": {"value": "1"}, "ClassRef": {"value": "5"}}} | 2500
            empty discount   | {"DetailType": "DiscountLineDetail", "DiscountLineDetail": {"PercentBased": true}}        | 6090
            too big discount | {"DetailType": "DiscountLineDetail", "DiscountLineDetail": {"PercentBased": true, "DiscountPercent": 101}} | 2150
            negative total   | {"Amount": -1, "DetailType": "SalesItemLineDetail", "SalesItemLineDetail": {"ItemRef": {"value": "1"}}} | 6000
            long description | {"Description": "$LONG", "DetailType": "DescriptionOnly"}                                 | 2050
            """)
    void refusesABrokenLine(String what, String line, String code) {
        assertThat(api.fault("invoice", invoice("", line.replace("$LONG", "x".repeat(4001))))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"invoice/1.5, 2030", "invoice/99999, 610", "invoice/1/5, 500", "invoice, 500", "estimate/1, 500"})
    void refusesOddReads(String path, String code) {
        assertThat(Api.json(api.get(path).body()).at("/Fault/Error/0/code").asText()).isEqualTo(code);
    }
}
