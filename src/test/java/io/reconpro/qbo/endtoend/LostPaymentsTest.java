package io.reconpro.qbo.endtoend;

import static io.reconpro.qbo.endtoend.PayingFirm.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever happens to the answer of a payment's write, QuickBooks ends with what the shop has, each payment once. */
@OnFirms
class LostPaymentsTest {

    private static final List<String> AMOUNTS = List.of("30.00", "40.00", "50.00");

    @ParameterizedTest(name = "arrived: {0}, in mode {1}")
    @CsvSource({"true, single", "false, single", "true, batch", "false, batch"})
    void createsEachPaymentOnce(boolean arrived, String mode, Firms firms) {
        PayingFirm paying = PayingFirm.of(firms, "write-mode=" + mode);
        paying.invoice("1001", check("30.00", "1"), check("40.00", "2"), check("50.00", "3"));
        lose(paying.firm(), arrived, mode, "create");

        paying.firm().export().ended("FINISHED").about("1001", Action.CREATED);

        endsWell(paying, AMOUNTS.size());
    }

    @ParameterizedTest(name = "arrived: {0}, in mode {1}")
    @CsvSource({"true, single", "false, single", "true, batch", "false, batch"})
    void removesEachPaymentOnce(boolean arrived, String mode, Firms firms) {
        PayingFirm paying = PayingFirm.of(firms, "write-mode=" + mode);
        ShopInvoice invoice = paying.invoice("1001", check("30.00", "1"), check("40.00", "2"), check("50.00", "3"));
        paying.firm().export();
        paying.firm().changeShop("update payment set voided = true where invoice_id = ?", invoice.id());
        lose(paying.firm(), arrived, mode, "delete");

        paying.firm().export().ended("FINISHED");

        endsWell(paying, 0);
    }

    @ParameterizedTest(name = "arrived: {0}")
    @CsvSource({"true", "false"})
    void changesAPaymentOnce(boolean arrived, Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        ShopInvoice invoice = paying.invoice("1001", check("30.00", "1"));
        paying.firm().export();
        paying.firm().changeShop("update payment set amount = 35 where invoice_id = ?", invoice.id());
        paying.firm().onWriteOf("Payment", arrived ? Actions.cutAfter() : Actions.cutBefore());

        paying.firm().export().ended("FINISHED");

        endsWell(paying, 1);
    }

    @Test
    void addsNothingWhileARemovalIsUnclear(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        ShopInvoice invoice = paying.invoice("1001");
        paying.firm().export();
        paying.person().pays("100.00", paying.idOf("1001"));
        paying.pays(invoice, "120.00", "8");
        paying.firm().onWriteOf("Payment", Actions.cutBefore());

        paying.firm().export().aboutPayment("1001", "100.00", Action.UNCLEAR)
                .aboutPayment("1001", "120.00", Action.BLOCKED);

        endsWell(paying, 1);
    }

    private static void lose(Firm firm, boolean arrived, String mode, String operation) {
        var loss = arrived ? Actions.cutAfter() : Actions.cutBefore();
        if (mode.equals("single")) {
            firm.onWriteOf("Payment", loss);
        } else {
            firm.onBatchWith("\"operation\":\"" + operation + "\",\"Payment\"", loss);
        }
    }

    /** Three more runs, each after the time in which QuickBooks may still have been busy. */
    private static void endsWell(PayingFirm paying, int payments) {
        for (int run = 0; run < 3; run++) {
            paying.firm().letSettleTimePass();
            paying.firm().export().ended("FINISHED");
        }
        assertThat(paying.payments()).hasSize(payments);
        assertThat(paying.firm().deviations()).isEmpty();
        paying.firm().export().hasNoLineOf("Payment");
    }
}
