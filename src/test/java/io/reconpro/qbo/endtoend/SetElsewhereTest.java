package io.reconpro.qbo.endtoend;

import static io.reconpro.qbo.endtoend.PayingFirm.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import org.junit.jupiter.api.Test;

/** A bookkeeper sets what a customer paid too much for one invoice against another one (S-14). */
@OnFirms
class SetElsewhereTest {

    @Test
    void leavesTheRestOfAnOverpaymentWhereSomebodySetIt(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        overpaid(paying);
        set(paying, "120.00", "20.00");
        String version = payment(paying).get("SyncToken").asText();

        for (int run = 0; run < 3; run++) {
            paying.firm().export().isQuiet().hasNoLineOf("Payment");
        }

        assertThat(payment(paying).get("SyncToken").asText()).isEqualTo(version);
        assertThat(paying.balance("1001")).isZero();
        assertThat(paying.balance("1002")).isEqualByComparingTo("100.00");
        assertThat(paying.firm().deviations()).isEmpty();
    }

    @Test
    void leavesItThereToo(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        ShopInvoice other = overpaid(paying);
        set(paying, "120.00", "20.00");
        paying.pays(other, "60.00", "77");

        paying.firm().export().isQuiet().aboutPayment("1002", "60.00", Action.CREATED);
        paying.firm().export().isQuiet().hasNoLineOf("Payment");

        assertThat(paying.balance("1002")).isEqualByComparingTo("40.00");
        assertThat(paying.firm().deviations()).isEmpty();
    }

    @Test
    @Raises(Code.W20)
    void takesBackWhatTheInvoiceLacksAndSaysSo(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        overpaid(paying);
        set(paying, "110.00", "30.00");

        paying.firm().export().ended("FINISHED").aboutPayment("1001", "140.00", Action.UPDATED)
                .says("1001", Code.W20, "set partly against other documents", "partly unapplied");

        assertThat(paying.balance("1001")).isZero();
        assertThat(paying.balance("1002")).isEqualByComparingTo("100.00");
        assertThat(paying.firm().deviations()).isEmpty();
        paying.firm().export().isQuiet().hasNoLineOf("Payment");
    }

    @Test
    void takesNothingBackWhileWarningsAreErrors(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        overpaid(paying);
        paying.firm().sets("treat-warnings-as-errors", "true");
        set(paying, "110.00", "30.00");

        paying.firm().export().aboutPayment("1001", "140.00", Action.BLOCKED).says("1001", Code.W20, "140.00");

        assertThat(paying.balance("1001")).isEqualByComparingTo("10.00");
        assertThat(paying.balance("1002")).isEqualByComparingTo("90.00");
    }

    @Test
    void removesWhatTheShopHasNoLongerAndSaysWhoLosesIt(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        overpaid(paying);
        set(paying, "120.00", "20.00");
        paying.firm().sets("treat-warnings-as-errors", "true");
        paying.firm().changeShop("update payment set voided = true where check_no = '42'");

        paying.firm().export().aboutPayment("1001, 1002", "140.00", Action.BLOCKED);
        assertThat(paying.payments()).hasSize(1);

        paying.firm().sets("treat-warnings-as-errors", "false");
        paying.firm().export().aboutPayment("1001, 1002", "140.00", Action.REMOVED)
                .saysOften("1001, 1002", Code.W20, 2);
        assertThat(paying.payments()).isEmpty();
        assertThat(paying.firm().deviations()).isEmpty();
    }

    /** Invoice 1001 of 120.00 is paid with 140.00, and both it and invoice 1002 of the same client are exported. */
    private static ShopInvoice overpaid(PayingFirm paying) {
        ShopClient client = paying.firm().shop().client("Acme Fleet");
        paying.invoiceOf(client, "1001", check("140.00", "42"));
        ShopInvoice other = paying.invoiceOf(client, "1002");
        paying.firm().export().says("1001", Code.W21, "20.00 was paid too much");
        return other;
    }

    private static void set(PayingFirm paying, String onOne, String onOther) {
        ObjectNode parts = Firm.object();
        ArrayNode lines = parts.putArray("Line");
        lines.addObject().put("Amount", Double.parseDouble(onOne)).putArray("LinkedTxn").addObject()
                .put("TxnId", paying.idOf("1001")).put("TxnType", "Invoice");
        lines.addObject().put("Amount", Double.parseDouble(onOther)).putArray("LinkedTxn").addObject()
                .put("TxnId", paying.idOf("1002")).put("TxnType", "Invoice");
        paying.person().edits("Payment", payment(paying).get("Id").asText(), parts);
    }

    private static ObjectNode payment(PayingFirm paying) {
        return paying.payments().get(0);
    }
}
