package io.reconpro.qbo.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepositTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private final Scene scene = new Scene(RUNNING);

    @Test
    void holdsSeveralPaymentsFast() {
        String invoice = scene.invoice("100");
        String first = scene.person.pays("60", invoice).get("Id").asText();
        String second = scene.person.pays("40", invoice).get("Id").asText();

        ObjectNode deposit = scene.person.into("Savings").deposits(first, second);

        assertThat(deposit.get("TotalAmt").decimalValue()).isEqualByComparingTo("100");
        assertThat(scene.api.read("payment/" + first).get("LinkedTxn").toString())
                .isEqualTo("[{\"TxnId\":\"" + deposit.get("Id").asText() + "\",\"TxnType\":\"Deposit\"}]");
        assertThat(scene.api.fault("payment", scene.changed("payment", second, "\"TotalAmt\": 41"))).isEqualTo("6540");
        assertThat(scene.api.fault("payment?operation=delete", scene.key("payment", second))).isEqualTo("6540");
        assertThat(scene.api.fault("payment?operation=update&include=void", scene.key("payment", second)))
                .isEqualTo("6540");
    }

    @Test
    void letsGoOfThePaymentsWhenDeleted() {
        String payment = scene.person.pays("60", scene.invoice("100")).get("Id").asText();
        String deposit = scene.person.deposits(payment).get("Id").asText();

        scene.person.deletes("Deposit", deposit);

        assertThat(scene.api.fault("payment?operation=delete", scene.key("payment", payment))).isEmpty();
    }

    @Test
    void doesNotKeepAnInvoiceFromGoing() {
        String invoice = scene.invoice("100");
        String payment = scene.person.pays("60", invoice).get("Id").asText();
        scene.person.deposits(payment);

        scene.person.deletes("Invoice", invoice);

        assertThat(scene.amount("payment", payment, "UnappliedAmt")).isEqualByComparingTo("60");
        assertThat(scene.owed()).isEqualByComparingTo("-60");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing              | "DepositToAccountRef": {"value": "1"}                                      | 2020
            nowhere              | "Line": [{"LinkedTxn": [{"TxnId": "$free", "TxnType": "Payment"}]}]        | 2020
            into income          | "DepositToAccountRef": {"value": "14"}, "Line": [{"LinkedTxn": [{"TxnId": "$free", "TxnType": "Payment"}]}] | 6430
            money in the bank    | "DepositToAccountRef": {"value": "1"}, "Line": [{"LinkedTxn": [{"TxnId": "$banked", "TxnType": "Payment"}]}] | 620
            what is deposited    | "DepositToAccountRef": {"value": "1"}, "Line": [{"LinkedTxn": [{"TxnId": "$deposited", "TxnType": "Payment"}]}] | 620
            an unknown payment   | "DepositToAccountRef": {"value": "1"}, "Line": [{"LinkedTxn": [{"TxnId": "987654", "TxnType": "Payment"}]}] | 2500
            a sum from nowhere   | "DepositToAccountRef": {"value": "1"}, "Line": [{"Amount": 5}]             | 2020
            """)
    void refuses(String what, String body, String code) {
        String free = scene.person.receives(scene.customer, "5").get("Id").asText();
        String banked = scene.person.into("Checking").receives(scene.customer, "5").get("Id").asText();
        String deposited = scene.person.receives(scene.customer, "5").get("Id").asText();
        scene.person.deposits(deposited);
        String sent = body.replace("$free", free).replace("$banked", banked).replace("$deposited", deposited);

        assertThat(scene.api.fault("deposit", "{" + sent + "}")).isEqualTo(code);
        assertThat(scene.api.fault("payment?operation=delete", scene.key("payment", free))).isEmpty();
    }
}
