package io.reconpro.qbo.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillPaymentTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private final Scene scene = new Scene(RUNNING);

    @Test
    void paysBillsAndLinksThem() {
        String first = scene.bill("40");
        String second = scene.bill("25");

        ObjectNode payment = scene.person.by(null, "5001").paysBills("50", first, second);

        ObjectNode paid = scene.api.read("bill/" + first);
        assertThat(paid.at("/LinkedTxn/0/TxnType").asText()).isEqualTo("BillPaymentCheck");
        assertThat(paid.at("/LinkedTxn/0/TxnId")).isEqualTo(payment.get("Id"));
        assertThat(paid.get("SyncToken").asText()).isEqualTo("1");
        assertThat(scene.amount("bill", first, "Balance")).isZero();
        assertThat(scene.amount("bill", second, "Balance")).isEqualByComparingTo("15");
        assertThat(scene.amount("vendor", scene.vendor, "Balance")).isEqualByComparingTo("15");
        assertThat(scene.api.query("SELECT * FROM BillPayment WHERE VendorRef = '" + scene.vendor + "'")
                .at("/BillPayment/0/CheckPayment/BankAccountRef/name").asText()).isEqualTo("Checking");
    }

    @Test
    void keepsVendorAccountAndTotalOfAPaidBill() {
        String bill = scene.bill("40");
        scene.person.paysBills("30", bill);
        String other = scene.named("vendor", "Another than " + scene.vendor);

        assertThat(scene.api.fault("bill", scene.changed("bill", bill, "\"VendorRef\": {\"value\": \"" + other + "\"}")))
                .isEqualTo("6000");
        assertThat(scene.api.fault("bill", lowered(bill, "29"))).isEqualTo("6000");
        assertThat(scene.api.write("bill", lowered(bill, "35")).get("Balance").asText()).isEqualTo("5.00");
    }

    private String lowered(String bill, String amount) {
        ObjectNode record = scene.api.read("bill/" + bill);
        ((ObjectNode) record.at("/Line/0")).put("Amount", new java.math.BigDecimal(amount));
        return record.toString();
    }

    @Test
    void opensTheBillAgainWhenDeleted() {
        String bill = scene.bill("40");
        String payment = scene.person.paysBills("40", bill).get("Id").asText();

        scene.api.write("billpayment?operation=delete", scene.key("billpayment", payment));

        assertThat(scene.amount("bill", bill, "Balance")).isEqualByComparingTo("40");
        assertThat(scene.api.read("bill/" + bill).get("LinkedTxn")).isEmpty();
    }

    @Test
    void keepsItsMoneyWhenTheBillIsDeleted() {
        String bill = scene.bill("40");
        String payment = scene.person.paysBills("40", bill).get("Id").asText();

        scene.api.write("bill?operation=delete", scene.key("bill", bill));

        assertThat(scene.api.read("billpayment/" + payment).get("Line")).isEmpty();
        assertThat(scene.amount("vendor", scene.vendor, "Balance")).isEqualByComparingTo("-40");
    }

    @Test
    void cannotBeVoided() {
        String payment = scene.person.paysBills("40", scene.bill("40")).get("Id").asText();

        assertThat(scene.api.fault("billpayment?operation=update&include=void", scene.key("billpayment", payment)))
                .isEqualTo("500");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            more than is open | "TotalAmt": 50, "PayType": "Check", "CheckPayment": {"BankAccountRef": {"value": "1"}}, "Line": [{"Amount": 41, "LinkedTxn": [{"TxnId": "$", "TxnType": "Bill"}]}] | 6000
            an invoice        | "TotalAmt": 5, "PayType": "Check", "CheckPayment": {"BankAccountRef": {"value": "1"}}, "Line": [{"Amount": 5, "LinkedTxn": [{"TxnId": "$", "TxnType": "Invoice"}]}] | 620
            no bank account   | "TotalAmt": 5, "PayType": "Check"                     | 2020
            a card as a bank  | "TotalAmt": 5, "PayType": "Check", "CheckPayment": {"BankAccountRef": {"value": "8"}} | 6430
            a bank as a card  | "TotalAmt": 5, "PayType": "CreditCard", "CreditCardPayment": {"CCAccountRef": {"value": "1"}} | 6430
            no kind of pay    | "TotalAmt": 5                                         | 2020
            other kind of pay | "TotalAmt": 5, "PayType": "Cash"                      | 2170
            no total          | "PayType": "Check"                                    | 2020
            """)
    void refuses(String what, String body, String code) {
        String bill = scene.bill("40");
        String sent = "{\"VendorRef\": {\"value\": \"" + scene.vendor + "\"}, " + body.replace("$", bill) + "}";

        assertThat(scene.api.fault("billpayment", sent)).isEqualTo(code);
        assertThat(scene.amount("bill", bill, "Balance")).isEqualByComparingTo("40");
    }
}
