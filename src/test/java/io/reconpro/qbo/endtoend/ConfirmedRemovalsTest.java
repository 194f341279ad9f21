package io.reconpro.qbo.endtoend;

import static io.reconpro.qbo.endtoend.PayingFirm.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.payment.Removal;
import io.reconpro.qbo.payment.Removals;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import io.reconpro.qbo.testkit.Unaudited;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A payment entered by hand that may be reconciled is removed only after somebody confirmed just that one (S-14). */
@OnFirms
class ConfirmedRemovalsTest {

    @Test
    @Raises(Code.E30)
    void asksBeforeItRemovesWhatWentStraightToTheBank(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        String byHand = toTheBank(paying, paying.invoice("1001"));

        paying.firm().export().aboutPayment("1001", "90.00", Action.BLOCKED)
                .says("1001", Code.E30, "(id " + byHand + ")", "bank account \"Checking\"")
                .aboutPayment("1001", "50.00", Action.BLOCKED);
        assertThat(waiting(firms, paying)).extracting(Removal::qboPaymentId).containsExactly(byHand);
        assertThat(confirms(firms, paying, "999999")).isFalse();
        assertThat(confirms(firms, paying, byHand)).isTrue();
        assertThat(waiting(firms, paying)).isEmpty();

        paying.firm().export().aboutPayment("1001", "90.00", Action.REMOVED)
                .aboutPayment("1001", "50.00", Action.CREATED);
        assertThat(waiting(firms, paying)).isEmpty();
        assertThat(paying.firm().deviations()).isEmpty();
    }

    @Test
    @Raises(Code.E30)
    @Unaudited("the payment entered by hand stays")
    void asksBeforeItRemovesWhatLiesInAClosedPeriod(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        ShopInvoice invoice = paying.firm().shop().invoice("1001").of(paying.firm().shop().client("Client of 1001"))
                .on(TODAY.minusDays(20)).line(paying.firm().shop().service("Repair"), "120.00").approved();
        paying.firm().export().isQuiet();
        paying.person().on(TODAY.minusDays(10)).pays("90.00", paying.idOf("1001"));
        paying.pays(invoice, "50.00", "4");
        paying.person().closesBooks(TODAY.minusDays(5));

        paying.firm().export().aboutPayment("1001", "90.00", Action.BLOCKED)
                .says("1001", Code.E30, "closed period (through " + TODAY.minusDays(5) + ")");
    }

    @Test
    void asksNoMoreOnceThePaymentIsInReconPro(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        ShopInvoice invoice = paying.invoice("1001");
        String byHand = toTheBank(paying, invoice);
        paying.firm().export();
        paying.firm().changeShop("update payment set amount = 90, check_no = null where invoice_id = ?", invoice.id());

        paying.firm().export().isQuiet().aboutPayment("1001", "90.00", Action.ADOPTED);

        assertThat(waiting(firms, paying)).isEmpty();
        assertThat(confirms(firms, paying, byHand)).isFalse();
    }

    @Test
    @Unaudited("the payment entered by hand stays")
    void aConfirmationEndsWithWhatItWasAbout(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        ShopInvoice invoice = paying.invoice("1001");
        String byHand = toTheBank(paying, invoice);
        paying.firm().export();
        confirms(firms, paying, byHand);
        paying.firm().changeShop("update payment set amount = 90, check_no = null where invoice_id = ?", invoice.id());
        paying.firm().export().aboutPayment("1001", "90.00", Action.ADOPTED);
        paying.firm().changeExporter("delete from qbo_link where entity = 'Payment' and company_id = ?",
                paying.firm().id());
        paying.firm().changeShop("update payment set amount = 80 where invoice_id = ?", invoice.id());

        paying.firm().export().aboutPayment("1001", "90.00", Action.BLOCKED).says("1001", Code.E30, byHand);

        assertThat(waiting(firms, paying)).hasSize(1);
    }

    @Test
    void asksNoMoreForWhatSomebodyDeleted(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        String byHand = toTheBank(paying, paying.invoice("1001"));
        paying.firm().export();
        paying.person().deletes("Payment", byHand);

        paying.firm().export().isQuiet();

        assertThat(waiting(firms, paying)).isEmpty();
    }

    @Test
    void asksAgainForWhatWasEditedSince(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        String byHand = toTheBank(paying, paying.invoice("1001"));
        paying.firm().export();
        String shown = waiting(firms, paying).get(0).version();
        confirms(firms, paying, byHand);
        paying.person().edits("Payment", byHand, Firm.object().put("TxnDate", TODAY.minusDays(1).toString()));

        paying.firm().export().aboutPayment("1001", "90.00", Action.BLOCKED).says("1001", Code.E30, byHand);

        assertThat(waiting(firms, paying)).singleElement()
                .satisfies(again -> assertThat(again.date()).isEqualTo(LocalDate.now().minusDays(1)));
        assertThat(firms.bean(Removals.class).confirm(paying.firm().id(), byHand, shown, "Dana"))
                .as("a page that shows what it was").isFalse();
        assertThat(confirms(firms, paying, byHand)).isTrue();
        paying.firm().export().aboutPayment("1001", "90.00", Action.REMOVED);
        assertThat(paying.firm().deviations()).isEmpty();
    }

    @Test
    @Unaudited("the payment entered by hand stays")
    void asksNothingAboutOtherBooks(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        String byHand = toTheBank(paying, paying.invoice("1001"));
        paying.firm().export();
        paying.firm().connectTo(firms.newRealm());

        assertThat(waiting(firms, paying)).isEmpty();
        assertThat(confirms(firms, paying, byHand)).isFalse();
        paying.firm().connectTo(paying.firm().realm());
        assertThat(waiting(firms, paying)).hasSize(1);
    }

    /** A payment of 90.00 by hand into the bank account, while the shop has one of 50.00. */
    private static String toTheBank(PayingFirm paying, ShopInvoice invoice) {
        paying.firm().export().isQuiet();
        String byHand = paying.person().on(TODAY).into("Checking").pays("90.00", paying.idOf("1001"))
                .get("Id").asText();
        paying.pays(invoice, "50.00", "4711");
        return byHand;
    }

    private static List<Removal> waiting(Firms firms, PayingFirm paying) {
        return firms.bean(Removals.class).waiting(paying.firm().id());
    }

    private static boolean confirms(Firms firms, PayingFirm paying, String payment) {
        return firms.bean(Removals.class).confirm(paying.firm().id(), payment, null, "Dana");
    }
}
