package io.reconpro.qbo.endtoend;

import static io.reconpro.qbo.endtoend.PayingFirm.TODAY;
import static io.reconpro.qbo.endtoend.PayingFirm.card;
import static io.reconpro.qbo.endtoend.PayingFirm.cash;
import static io.reconpro.qbo.endtoend.PayingFirm.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.http.Faults;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.sandbox.shop.ShopPayment;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Unaudited;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** QuickBooks comes to hold the payments of exported invoices as the shop has them (S-14). */
@OnFirms
class PaymentsTest {

    @Test
    void createsThePaymentsOfANewInvoice(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        paying.invoice("1001", check("100.00", "1042"), card("20.00"));

        paying.firm().export().isQuiet().about("1001", Action.CREATED)
                .aboutPayment("1001", "100.00", Action.CREATED).aboutPayment("1001", "20.00", Action.CREATED)
                .says("Credit Card", Code.I01, "PaymentMethod \"Credit Card\"");

        ObjectNode held = paying.held("1001");
        assertThat(held.get("Balance").decimalValue()).isZero();
        assertThat(paying.payments()).hasSize(2).allSatisfy(payment -> {
            assertThat(payment.at("/CustomerRef/value")).isEqualTo(held.at("/CustomerRef/value"));
            assertThat(payment.at("/ARAccountRef/value").asText())
                    .isEqualTo(paying.firm().idOf("Account", "Accounts Receivable (A/R)"));
        });
        ObjectNode check = paying.payments().get(0);
        assertThat(check.path("PaymentRefNum").asText()).isEqualTo("1042");
        assertThat(check.at("/PaymentMethodRef/value").asText()).isEqualTo(paying.firm().idOf("PaymentMethod", "Check"));
        assertThat(check.path("PrivateNote").asText()).startsWith("ReconPro payment for invoice 1001, ref ");
        assertThat(paying.firm().deviations()).isEmpty();
    }

    @Test
    void leavesWhatIsTheSameAlone(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        paying.invoice("1001", check("120.00", "1042"));
        paying.firm().export().isQuiet();
        paying.firm().export().isQuiet();
        String version = paying.payments().get(0).get("SyncToken").asText();

        paying.firm().export().isQuiet().hasNoLineOf("Payment");

        assertThat(paying.payments()).singleElement()
                .satisfies(payment -> assertThat(payment.get("SyncToken").asText()).isEqualTo(version));
        assertThat(paying.firm().deviations()).isEmpty();
    }

    @Test
    void exportsPaymentsOfInvoicesThatWereExportedLongAgo(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        ShopInvoice invoice = paying.invoice("1001", check("50.00", "1"));
        paying.firm().export().isQuiet();
        paying.pays(invoice, "30.00", "2");

        paying.firm().export().isQuiet().aboutPayment("1001", "30.00", Action.CREATED);

        assertThat(paying.balance("1001")).isEqualByComparingTo("40.00");
        assertThat(paying.firm().deviations()).isEmpty();
    }

    @Test
    void followsChangesInTheShop(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        ShopInvoice invoice = paying.invoice("1001", check("50.00", "1"), check("60.00", "2"), check("10.00", "3"));
        paying.firm().export().isQuiet();
        paying.firm().changeShop("update payment set amount = 55 where invoice_id = ? and check_no = '1'", invoice.id());
        paying.firm().changeShop("update payment set voided = true where invoice_id = ? and check_no = '2'", invoice.id());
        paying.firm().changeShop("delete from payment where invoice_id = ? and check_no = '3'", invoice.id());

        paying.firm().export().isQuiet().aboutPayment("1001", "55.00", Action.UPDATED)
                .aboutPayment("1001", "60.00", Action.REMOVED).aboutPayment("1001", "10.00", Action.REMOVED)
                .saysOften("1001", Code.I31, 3);

        assertThat(paying.payments()).singleElement()
                .satisfies(payment -> assertThat(payment.get("TotalAmt").decimalValue()).isEqualByComparingTo("55.00"));
        assertThat(paying.balance("1001")).isEqualByComparingTo("65.00");
        assertThat(paying.firm().deviations()).isEmpty();
        paying.firm().changeShop("update payment set voided = false where invoice_id = ? and check_no = '2'", invoice.id());
        paying.firm().export().isQuiet().aboutPayment("1001", "60.00", Action.CREATED);
        assertThat(paying.firm().deviations()).isEmpty();
    }

    @Test
    void createsAgainWhatSomebodyDeletedInQuickBooks(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        paying.invoice("1001", check("120.00", "1042"));
        paying.firm().export().isQuiet();
        paying.person().deletes("Payment", paying.payments().get(0).get("Id").asText());

        paying.firm().export().isQuiet().aboutPayment("1001", "120.00", Action.CREATED);

        assertThat(paying.firm().deviations()).isEmpty();
    }

    @Test
    void takesWhatSomebodyChangedInQuickBooksBack(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        paying.invoice("1001", check("120.00", "1042"));
        paying.firm().export().isQuiet();
        paying.firm().export().isQuiet();
        paying.person().edits("Payment", paying.payments().get(0).get("Id").asText(),
                Firm.object().put("TxnDate", TODAY.minusDays(3).toString()).put("PrivateNote", "Paid late"));

        paying.firm().export().isQuiet().aboutPayment("1001", "120.00", Action.UPDATED);

        assertThat(paying.payments().get(0).get("PrivateNote").asText()).contains("Paid late", "ReconPro payment");
        assertThat(paying.firm().deviations()).isEmpty();
    }

    @Test
    void followsNotesAndKeepsWhatAPersonWrote(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        ShopInvoice invoice = paying.invoice("1001", check("50.00", "1").noted("At the counter"));
        paying.firm().export().isQuiet();
        assertThat(note(paying)).startsWith("At the counter\nReconPro payment");
        paying.firm().changeShop("update payment set notes = 'By mail' where invoice_id = ?", invoice.id());

        paying.firm().export().isQuiet().aboutPayment("1001", "50.00", Action.UPDATED);
        assertThat(note(paying)).startsWith("By mail\nReconPro payment").doesNotContain("counter");
        paying.firm().export().isQuiet().hasNoLineOf("Payment");

        paying.person().edits("Payment", paying.payments().get(0).get("Id").asText(),
                Firm.object().put("PrivateNote", "Called Pat. " + note(paying)));
        paying.firm().export().isQuiet();
        paying.firm().changeShop("update payment set notes = 'By courier' where invoice_id = ?", invoice.id());
        paying.firm().export().isQuiet().aboutPayment("1001", "50.00", Action.UPDATED);
        assertThat(note(paying)).contains("Called Pat", "By courier", "ReconPro payment for invoice 1001");
        assertThat(paying.firm().deviations()).isEmpty();
    }

    @Test
    void leavesTheNotesOfWhatCannotBeChanged(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        ShopInvoice invoice = paying.invoice("1001", check("50.00", "1").noted("At the counter"));
        paying.firm().export().isQuiet();
        paying.person().deposits(paying.payments().get(0).get("Id").asText());
        paying.firm().changeShop("update payment set notes = 'By mail' where invoice_id = ?", invoice.id());

        paying.firm().export().isQuiet().hasNoLineOf("Payment");

        assertThat(note(paying)).startsWith("At the counter");
    }

    private static String note(PayingFirm paying) {
        return paying.payments().get(0).get("PrivateNote").asText();
    }

    @Test
    void goesToTheRetailCustomerAndTheDepositAccount(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms, "retail-customer=Walk-in Customer", "deposit-account=Checking");
        Firm firm = paying.firm().expecting(one -> one.withRetailCustomer("Walk-in Customer"));
        firm.shop().invoice("1001").of(firm.shop().person("Pat", "Doe")).line(firm.shop().service("Repair"), "120.00")
                .paid(card("120.00")).approved();

        firm.export().aboutPayment("1001", "120.00", Action.CREATED);

        assertThat(paying.payments().get(0).at("/CustomerRef/value").asText())
                .isEqualTo(firm.idOf("Customer", "Walk-in Customer"));
        assertThat(paying.payments().get(0).at("/DepositToAccountRef/value").asText())
                .isEqualTo(firm.idOf("Account", "Checking"));
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    void datesPaymentsInTheCompanysZone(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        Firm firm = paying.firm();
        firm.shop().invoice("1001").of(firm.shop().client("Night Owls")).on(TODAY.minusDays(2))
                .line(firm.shop().service("Repair"), "120.00")
                .paid(ShopPayment.card(new BigDecimal("120.00"),
                        TODAY.atTime(2, 0).atOffset(ZoneOffset.UTC), null)).approved();

        firm.export().isQuiet();

        assertThat(paying.payments().get(0).get("TxnDate").asText()).isEqualTo(TODAY.minusDays(1).toString());
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    void anInvoiceStaysExportedWhenItsPaymentFails(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        ShopInvoice invoice = paying.invoice("1001", check("120.00", "1042"));
        paying.firm().onWriteOf("Payment", Actions.answer(Faults.json(QboFault.validation("2500",
                "Invalid Reference Id", "Something else"), Instant.now())));

        paying.firm().export().ended("FINISHED").about("1001", Action.CREATED)
                .aboutPayment("1001", "120.00", Action.FAILED);
        paying.firm().assertExported(invoice);

        paying.firm().export().isQuiet().aboutPayment("1001", "120.00", Action.CREATED);
        assertThat(paying.firm().deviations()).isEmpty();
    }

    @Test
    @Unaudited("payments stay that the shop voided")
    void leavesQuickBooksUntouchedWhenSwitchedOff(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        ShopInvoice invoice = paying.invoice("1001", cash("50.00", TODAY));
        paying.firm().export().isQuiet();
        paying.firm().sets("export-payments", "false");
        paying.firm().changeShop("delete from payment where invoice_id = ?", invoice.id());

        paying.firm().export().isQuiet();

        assertThat(paying.payments()).hasSize(1);
    }
}
