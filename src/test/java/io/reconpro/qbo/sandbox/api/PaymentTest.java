package io.reconpro.qbo.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private final Api api = RUNNING.api();

    private String invoice(String amount) {
        return api.write("invoice", Invoices.invoice("", Invoices.sale(amount))).get("Id").asText();
    }

    private static String payment(String customer, String total, String more) {
        return "{\"CustomerRef\": {\"value\": \"%s\"}, \"TotalAmt\": %s%s}".formatted(customer, total, more);
    }

    private static String paying(String invoice, String amount) {
        return ", \"Line\": [" + line(invoice, amount) + "]";
    }

    private static String line(String invoice, String amount) {
        return "{\"Amount\": %s, \"LinkedTxn\": [{\"TxnId\": \"%s\", \"TxnType\": \"Invoice\"}]}"
                .formatted(amount, invoice);
    }

    private static String key(ObjectNode record) {
        return ", \"Id\": \"%s\", \"SyncToken\": \"%s\"".formatted(record.get("Id").asText(),
                record.get("SyncToken").asText());
    }

    @Test
    void paysAnInvoiceAndKeepsTheRest() {
        String invoice = invoice("30");

        ObjectNode payment = api.write("payment", payment("1", "50", paying(invoice, "20")));

        ObjectNode paid = api.read("invoice/" + invoice);
        assertThat(payment.get("UnappliedAmt").asText()).isEqualTo("30.00");
        assertThat(payment.at("/DepositToAccountRef/name").asText()).isEqualTo("Undeposited Funds");
        assertThat(paid.get("Balance").asText()).isEqualTo("10.00");
        assertThat(paid.get("SyncToken").asText()).isEqualTo("1");
        assertThat(paid.at("/LinkedTxn/0/TxnType").asText()).isEqualTo("Payment");
        assertThat(paid.at("/LinkedTxn/0/TxnId")).isEqualTo(payment.get("Id"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            money back                | {"CustomerRef": {"value": "1"}, "TotalAmt": 5, "Line": [{"Amount": -5, "LinkedTxn": [{"TxnId": "1", "TxnType": "Invoice"}]}]} | 2290
            a line for nothing        | {"CustomerRef": {"value": "1"}, "TotalAmt": 5, "Line": [{"Amount": 5}]} | 2020
            more than the payment     | {"CustomerRef": {"value": "1"}, "TotalAmt": 5, "Line": [$6]}  | 6000
            more than is open         | {"CustomerRef": {"value": "1"}, "TotalAmt": 50, "Line": [$11]} | 6000
            another customer          | {"CustomerRef": {"value": "2"}, "TotalAmt": 5, "Line": [$5]}  | 6000
            the same invoice twice    | {"CustomerRef": {"value": "1"}, "TotalAmt": 9, "Line": [$4, $5]} | 6000
            nobody                    | {"TotalAmt": 5}                                               | 2020
            nothing                   | {"CustomerRef": {"value": "1"}}                               | 2020
            an unknown invoice        | {"CustomerRef": {"value": "1"}, "TotalAmt": 5, "Line": [{"Amount": 5, "LinkedTxn": [{"TxnId": "999", "TxnType": "Invoice"}]}]} | 2500
            another transaction       | {"CustomerRef": {"value": "1"}, "TotalAmt": 5, "Line": [{"Amount": 5, "LinkedTxn": [{"TxnId": "1", "TxnType": "Deposit"}]}]} | 620
            an income account         | {"CustomerRef": {"value": "1"}, "TotalAmt": 5, "DepositToAccountRef": {"value": "14"}} | 6430
            an unknown payment method | {"CustomerRef": {"value": "1"}, "TotalAmt": 5, "PaymentMethodRef": {"value": "44"}} | 2500
            too long a reference      | {"CustomerRef": {"value": "1"}, "TotalAmt": 5, "PaymentRefNum": "1234567890123456789012"} | 2050
            """)
    void refuses(String what, String body, String code) {
        String invoice = invoice("10");
        String sent = body.replaceAll("\\$(\\d+)", line(invoice, "$1").replace("\\", "\\\\"));

        assertThat(api.fault("payment", sent)).isEqualTo(code);
        assertThat(api.read("invoice/" + invoice).get("Balance").asText()).isEqualTo("10.00");
    }

    @Test
    void givesTheMoneyBackWhenVoidedOrDeleted() {
        String invoice = invoice("30");
        ObjectNode payment = api.write("payment", payment("1", "30", paying(invoice, "30")));

        ObjectNode voided = api.write("payment?operation=update&include=void",
                payment("1", "30", ", \"sparse\": true" + key(payment)));
        String afterVoid = api.read("invoice/" + invoice).get("Balance").asText();
        ObjectNode second = api.write("payment", payment("1", "10", paying(invoice, "10")));
        api.write("payment?operation=delete", "{" + key(second).substring(2) + "}");

        assertThat(voided.get("TotalAmt").asText()).isEqualTo("0");
        assertThat(afterVoid).isEqualTo("30.00");
        assertThat(api.read("invoice/" + invoice).get("Balance").asText()).isEqualTo("30.00");
        assertThat(api.read("invoice/" + invoice).get("LinkedTxn")).isEmpty();
    }

    @Test
    void movesMoneyToAnotherInvoiceOnUpdate() {
        String first = invoice("30");
        String second = invoice("30");
        ObjectNode payment = api.write("payment", payment("1", "30", paying(first, "30")));

        api.write("payment", payment("1", "30", paying(second, "30") + key(payment)));

        assertThat(api.read("invoice/" + first).get("Balance").asText()).isEqualTo("30.00");
        assertThat(api.read("invoice/" + second).get("Balance").asText()).isEqualTo("0");
    }

    @Test
    void staysAsItIsOnceDeposited() {
        ObjectNode payment = api.write("payment", payment("1", "30", ""));
        RUNNING.books().person().deposits(payment.get("Id").asText());
        ObjectNode deposited = api.read("payment/" + payment.get("Id").asText());

        assertThat(api.fault("payment", payment("1", "31", key(deposited)))).isEqualTo("6540");
        assertThat(api.fault("payment?operation=delete", "{" + key(deposited).substring(2) + "}")).isEqualTo("6540");
    }

    @Test
    void losesItsInvoiceWhenThatIsDeleted() {
        String invoice = invoice("30");
        ObjectNode payment = api.write("payment", payment("1", "30", paying(invoice, "30")));

        api.write("invoice?operation=delete", "{\"Id\": \"" + invoice + "\", \"SyncToken\": \"1\"}");

        ObjectNode after = api.read("payment/" + payment.get("Id").asText());
        assertThat(after.get("UnappliedAmt").asText()).isEqualTo("30.00");
        assertThat(after.get("Line")).isEmpty();
    }

    @Test
    void keepsAnInvoiceAboveWhatIsPaid() {
        String invoice = invoice("30");
        api.write("payment", payment("1", "20", paying(invoice, "20")));
        String key = ", \"Id\": \"" + invoice + "\", \"SyncToken\": \"1\"";

        assertThat(api.fault("invoice", Invoices.invoice(key, Invoices.sale("19")))).isEqualTo("6000");
        assertThat(api.write("invoice", Invoices.invoice(key, Invoices.sale("25"))).get("Balance").asText())
                .isEqualTo("5.00");
    }
}
