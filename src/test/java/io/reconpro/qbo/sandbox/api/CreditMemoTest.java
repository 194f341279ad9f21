package io.reconpro.qbo.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import io.reconpro.qbo.sandbox.control.Switches.CreditLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CreditMemoTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private final Scene scene = new Scene(RUNNING);

    @AfterEach
    void restore() {
        RUNNING.quickBooks().control().switches().creditLink = CreditLink.PAYMENT;
        RUNNING.books().prefer("SalesFormsPrefs", "AutoApplyCredit", false);
    }

    @Test
    void isAppliedByAPaymentOfNothing() {
        String invoice = scene.invoice("100");
        String memo = scene.creditMemo("30");

        ObjectNode payment = scene.person.applies(memo, invoice, "20");

        assertThat(payment.get("TotalAmt").decimalValue()).isZero();
        assertThat(payment.get("UnappliedAmt").decimalValue()).isZero();
        assertThat(scene.amount("invoice", invoice, "Balance")).isEqualByComparingTo("80");
        assertThat(scene.amount("creditmemo", memo, "RemainingCredit")).isEqualByComparingTo("10");
        assertThat(scene.owed()).isEqualByComparingTo("70");
        assertThat(scene.api.read("invoice/" + invoice).at("/LinkedTxn/0/TxnType").asText()).isEqualTo("Payment");
        assertThat(scene.api.read("creditmemo/" + memo).at("/LinkedTxn/0/TxnId")).isEqualTo(payment.get("Id"));
    }

    @Test
    void isShownByTheInvoiceItselfWhenSwitched() {
        RUNNING.quickBooks().control().switches().creditLink = CreditLink.CREDIT_MEMO;
        String invoice = scene.invoice("100");
        String memo = scene.creditMemo("30");
        String payment = scene.person.applies(memo, invoice, "30").get("Id").asText();

        ObjectNode link = (ObjectNode) scene.api.read("invoice/" + invoice).at("/LinkedTxn/0");
        scene.person.deletes("Payment", payment);

        assertThat(link.toString()).isEqualTo("{\"TxnId\":\"" + memo + "\",\"TxnType\":\"CreditMemo\"}");
        assertThat(scene.api.read("invoice/" + invoice).get("LinkedTxn")).isEmpty();
        assertThat(scene.amount("creditmemo", memo, "RemainingCredit")).isEqualByComparingTo("30");
    }

    @Test
    void opensTheInvoiceAgainWhenDeleted() {
        String invoice = scene.invoice("100");
        String memo = scene.creditMemo("30");
        String payment = scene.person.applies(memo, invoice, "30").get("Id").asText();

        scene.api.write("creditmemo?operation=delete", scene.key("creditmemo", memo));

        assertThat(scene.amount("invoice", invoice, "Balance")).isEqualByComparingTo("100");
        assertThat(scene.api.get("payment/" + payment).body()).contains("610");
        assertThat(scene.owed()).isEqualByComparingTo("100");
    }

    @Test
    void isFreeAgainWhenItsInvoiceIsDeleted() {
        String invoice = scene.invoice("100");
        String memo = scene.creditMemo("30");
        scene.person.applies(memo, invoice, "30");

        scene.api.write("invoice?operation=delete", scene.key("invoice", invoice));

        assertThat(scene.amount("creditmemo", memo, "RemainingCredit")).isEqualByComparingTo("30");
        assertThat(scene.owed()).isEqualByComparingTo("-30");
    }

    @Test
    void cannotSpendMoreThanItHasOrThanItSettles() {
        String invoice = scene.invoice("100");
        String memo = scene.creditMemo("30");
        String alone = scene.payment("0", ", \"Line\": [{\"Amount\": 5, \"LinkedTxn\": [{\"TxnId\": \"" + memo
                + "\", \"TxnType\": \"CreditMemo\"}]}]");

        assertThatThrownBy(() -> scene.person.applies(memo, invoice, "31")).hasMessageStartingWith("6000");
        assertThat(scene.api.fault("payment", alone)).isEqualTo("6000");
        assertThat(scene.api.fault("creditmemo?operation=void", scene.key("creditmemo", memo))).isEqualTo("500");
    }

    @Test
    void holdsANumberAsInvoicesDo() {
        scene.person.by(null, "CM-" + scene.customer).credits(scene.customer, "10", "1");

        assertThat(scene.api.post("invoice", "{\"CustomerRef\": {\"value\": \"" + scene.customer
                + "\"}, \"DocNumber\": \"CM-" + scene.customer + "\", \"Line\": [" + Invoices.sale("1") + "]}").body())
                .contains("6140", "TxnType=CreditMemo with TxnId=");
    }

    @Test
    void isSpentOnANewInvoiceWhereCreditsApplyThemselves() {
        String memo = scene.creditMemo("30");
        scene.person.receives(scene.customer, "15");
        RUNNING.books().prefer("SalesFormsPrefs", "AutoApplyCredit", true);

        String invoice = scene.invoice("100");

        assertThat(scene.amount("creditmemo", memo, "RemainingCredit")).isZero();
        assertThat(scene.amount("invoice", invoice, "Balance")).isEqualByComparingTo("55");
        assertThat(scene.owed()).isEqualByComparingTo("55");
    }
}
