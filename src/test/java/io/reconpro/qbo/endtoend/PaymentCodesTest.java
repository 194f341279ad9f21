package io.reconpro.qbo.endtoend;

import static io.reconpro.qbo.endtoend.PayingFirm.TODAY;
import static io.reconpro.qbo.endtoend.PayingFirm.card;
import static io.reconpro.qbo.endtoend.PayingFirm.cash;
import static io.reconpro.qbo.endtoend.PayingFirm.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.sandbox.shop.ShopPayment;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.LoggedRun;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import io.reconpro.qbo.testkit.Stage;
import io.reconpro.qbo.testkit.Unaudited;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said when payments were entered by hand in QuickBooks, or do not fit. */
@OnFirms
class PaymentCodesTest {

    private static final String STRICT = "treat-warnings-as-errors=true";

    @Test
    @Raises({Code.W19, Code.I31})
    void replacesAPaymentEnteredByHandAndKeepsWhatItWas(Firms firms) {
        PayingFirm paying = exported(firms);
        String byHand = id(paying.person().by("Check", "77").pays("90.00", paying.idOf("1001")));

        paying.firm().export().ended("FINISHED").aboutPayment("1001", "90.00", Action.REMOVED)
                .aboutPayment("1001", "50.00", Action.CREATED)
                .says("1001", Code.W19, "A payment of 90.00", "1001 of Client of 1001")
                .says("1001", Code.I31, "(id " + byHand + ")").keeps("1001", Code.I31, "\"PaymentRefNum\":\"77\"");

        assertThat(paying.payments()).hasSize(1);
        assertThat(paying.firm().deviations()).isEmpty();
    }

    @Test
    @Raises({Code.W19, Code.E31})
    void leavesItWhileWarningsAreErrors(Firms firms) {
        PayingFirm paying = exported(firms, STRICT);
        String byHand = id(paying.person().pays("90.00", paying.idOf("1001")));

        paying.firm().export().ended("FINISHED").aboutPayment("1001", "90.00", Action.BLOCKED).says("1001", Code.W19, "90.00")
                .aboutPayment("1001", "50.00", Action.BLOCKED).says("1001", Code.E31, "(W19)");
        assertThat(paying.payments()).extracting(PaymentCodesTest::id).containsExactly(byHand);

        paying.firm().changeExporter("insert into accepted_warning values (?, 'W19', 'Payment', ?, 'Dana', current_timestamp)",
                paying.firm().id(), "qbo:" + byHand);
        paying.firm().export().aboutPayment("1001", "90.00", Action.REMOVED).aboutPayment("1001", "50.00", Action.CREATED);
        assertThat(paying.firm().deviations()).isEmpty();
    }

    @Test
    @Raises(Code.W20)
    @Unaudited("a person enters an invoice")
    void takesOffOnlyThePartOfTheInvoice(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        Firm firm = paying.firm();
        ShopInvoice invoice = firm.bills(firm.shop().client("Acme Fleet"), "1001", "120.00");
        firm.export().isQuiet();
        firm.books().change("Invoice", paying.idOf("1001"), Firm.object());
        String other = otherInvoice(firm, paying.held("1001").at("/CustomerRef/value").asText(), "H-1");
        String byHand = id(paying.person().pays("150.00", other, paying.idOf("1001")));
        paying.pays(invoice, "120.00", "5");

        firm.export().ended("FINISHED").says("1001", Code.W20, "will be partly unapplied")
                .aboutPayment("1001", "120.00", Action.CREATED);

        assertThat(firm.books().read("Payment", byHand).at("/Line/0/LinkedTxn/0/TxnId").asText()).isEqualTo(other);
        assertThat(firm.books().read("Payment", byHand).path("Line")).hasSize(1);
        assertThat(paying.balance("1001")).isZero();
    }

    @Test
    @Unaudited("a person enters invoices")
    void keepsAllOfALongPaymentButNoCardData(Firms firms) {
        PayingFirm paying = exported(firms);
        List<String> others = IntStream.range(0, 60)
                .mapToObj(number -> otherInvoice(paying.firm(), paying.held("1001").at("/CustomerRef/value").asText(),
                        "H-" + number)).toList();
        String byHand = id(paying.person().pays("6090.00",
                Stream.concat(others.stream(), Stream.of(paying.idOf("1001"))).toArray(String[]::new)));
        ObjectNode charge = Firm.object();
        charge.putObject("CreditCardPayment").putObject("CreditChargeInfo").put("Number", "xxxxxxxxxxxx4242")
                .put("NameOnAcct", "Pat Doe").put("CcExpiryYear", 2031).put("ProcessPayment", true);
        paying.person().edits("Payment", byHand, charge);

        LoggedRun run = paying.firm().export().aboutPayment("1001", "90.00", Action.UPDATED);

        assertThat(run.detail("1001", Code.I31)).hasSizeGreaterThan(4000).contains("\"TotalAmt\":6090")
                .contains("\"TxnId\":\"" + others.get(59) + "\"").endsWith("}]}")
                .doesNotContain("4242", "Pat Doe", "2031", "CreditCardPayment", "ProcessPayment");
    }

    @Test
    @Raises(Code.I30)
    void adoptsAnEqualPayment(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms, STRICT);
        ShopInvoice invoice = paying.invoice("1001");
        paying.firm().export().isQuiet();
        String byHand = id(paying.person().on(TODAY).by("Check", "42").pays("50.00", paying.idOf("1001")));
        paying.pays(invoice, "50.00", "42");

        paying.firm().export().isQuiet().aboutPayment("1001", "50.00", Action.ADOPTED)
                .says("1001", Code.I30, "(id " + byHand + ")");

        assertThat(paying.payments()).singleElement().satisfies(payment -> {
            assertThat(id(payment)).isEqualTo(byHand);
            assertThat(payment.get("SyncToken").asText()).isEqualTo("0");
        });
        assertThat(paying.firm().deviations()).isEmpty();
        paying.firm().changeShop("update payment set voided = true where invoice_id = ?", invoice.id());
        paying.firm().export().isQuiet().aboutPayment("1001", "50.00", Action.REMOVED);
        assertThat(paying.payments()).isEmpty();
    }

    @Test
    @Raises({Code.E18, Code.E31})
    @Unaudited("the deposited payment stays")
    void doesNotTouchWhatIsDeposited(Firms firms) {
        PayingFirm paying = exported(firms);
        String byHand = id(paying.person().pays("90.00", paying.idOf("1001")));
        paying.person().deposits(byHand);

        paying.firm().export().aboutPayment("1001", "90.00", Action.BLOCKED).says("1001", Code.E18, "Payment of 90.00")
                .aboutPayment("1001", "50.00", Action.BLOCKED).says("1001", Code.E31, "(E18)");

        assertThat(paying.payments()).hasSize(1);
    }

    @Test
    @Raises(Code.E18)
    @Unaudited("the deposited payment stays as it was")
    void saysSoOfItsOwnPaymentsToo(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        ShopInvoice invoice = paying.invoice("1001", check("50.00", "1"));
        paying.firm().export().isQuiet();
        paying.person().deposits(id(paying.payments().get(0)));
        paying.firm().export().isQuiet();
        paying.firm().changeShop("update payment set amount = 60 where invoice_id = ?", invoice.id());

        paying.firm().export().aboutPayment("1001", "60.00", Action.BLOCKED).says("1001", Code.E18, "Payment of 60.00");

        assertThat(paying.balance("1001")).isEqualByComparingTo("70.00");
    }

    @Test
    void leavesACreditMemoAlone(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        ShopInvoice invoice = paying.invoice("1001");
        paying.firm().export().isQuiet();
        String customer = paying.held("1001").at("/CustomerRef/value").asText();
        String memo = id(paying.person().credits(customer, "20.00", paying.firm().idOf("Item", "Repair")));
        paying.person().applies(memo, paying.idOf("1001"), "20.00");
        paying.pays(invoice, "100.00", "9");

        paying.firm().export().isQuiet().aboutPayment("1001", "100.00", Action.CREATED);

        assertThat(paying.balance("1001")).isZero();
        assertThat(paying.payments()).hasSize(2);
    }

    @Test
    @Raises(Code.E32)
    @Unaudited("the payment with the credit stays")
    void leavesAPaymentThatAlsoSpendsACredit(Firms firms) {
        PayingFirm paying = exported(firms);
        String customer = paying.held("1001").at("/CustomerRef/value").asText();
        String memo = id(paying.person().credits(customer, "20.00", paying.firm().idOf("Item", "Repair")));
        String mixed = id(paying.person().applies(memo, paying.idOf("1001"), "20.00"));
        var changed = Firm.object().put("TotalAmt", 40);
        var lines = changed.putArray("Line");
        lines.addObject().put("Amount", 60).putArray("LinkedTxn").addObject().put("TxnId", paying.idOf("1001"))
                .put("TxnType", "Invoice");
        lines.addObject().put("Amount", 20).putArray("LinkedTxn").addObject().put("TxnId", memo)
                .put("TxnType", "CreditMemo");
        paying.person().edits("Payment", mixed, changed);

        paying.firm().export().aboutPayment("1001", "60.00", Action.BLOCKED).says("1001", Code.E32, "(id " + mixed + ")");

        assertThat(paying.payments()).hasSize(1);
    }

    @Test
    void paysAnInvoiceOfAClosedPeriodInAnOpenOne(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        ShopInvoice invoice = paying.firm().shop().invoice("1001").of(paying.firm().shop().client("Client of 1001"))
                .on(TODAY.minusDays(20)).line(paying.firm().shop().service("Repair"), "120.00").approved();
        paying.firm().export().isQuiet();
        paying.person().closesBooks(TODAY.minusDays(5));
        paying.pays(invoice, "50.00", "4");

        paying.firm().export().isQuiet().aboutPayment("1001", "50.00", Action.CREATED);
        assertThat(paying.firm().deviations()).isEmpty();
    }

    @Test
    @Raises(Code.W21)
    void leavesAnOverpaymentUnapplied(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        ShopInvoice invoice = paying.invoice("1001", check("100.00", "1"), check("40.00", "2"));

        paying.firm().export().ended("FINISHED").aboutPayment("1001", "40.00", Action.CREATED)
                .says("1001", Code.W21, "20.00 was paid too much");

        assertThat(paying.balance("1001")).isZero();
        assertThat(paying.payments()).extracting(payment -> payment.get("UnappliedAmt").decimalValue().intValue())
                .containsExactlyInAnyOrder(0, 20);
        paying.firm().export().isQuiet().hasNoLineOf("Payment");
        paying.firm().changeShop("delete from payment where invoice_id = ? and check_no = '1'", invoice.id());
        paying.firm().export().isQuiet().aboutPayment("1001", "40.00", Action.UPDATED);
        assertThat(paying.balance("1001")).isEqualByComparingTo("80.00");
        assertThat(paying.firm().deviations()).isEmpty();
    }

    @Test
    @Raises(Code.W22)
    void warnsOfAPaymentBeforeItsInvoice(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        paying.invoice("1001", cash("50.00", TODAY.minusDays(3)));

        paying.firm().export().ended("FINISHED").aboutPayment("1001", "50.00", Action.CREATED)
                .says("1001", Code.W22, "is dated " + TODAY.minusDays(3));

        assertThat(paying.firm().deviations()).isEmpty();
    }

    @Test
    @Raises(Code.I03)
    void leavesOrderNumbersOut(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms, STRICT);
        paying.invoice("1001", ShopPayment.order("PO-700", PayingFirm.at(TODAY)),
                new ShopPayment("CASH_CHECK", new BigDecimal("30.00"), PayingFirm.at(TODAY), null, null, null, null, true));

        paying.firm().export().isQuiet().says("1001", Code.I03, "PO-700");

        assertThat(paying.payments()).isEmpty();
        assertThat(paying.held("1001").toString()).contains("PO-700");
        paying.firm().export().isQuiet().doesNotSay(Code.I03);
        assertThat(paying.firm().deviations()).isEmpty();
    }

    @Test
    void saysWhereAnOrderNumberStands(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        ShopInvoice later = paying.invoice("1001");
        paying.invoice("1002", ShopPayment.order("PO-1", PayingFirm.at(TODAY)).takenBack(),
                ShopPayment.order("PO-2", PayingFirm.at(TODAY)));
        paying.invoice("1003", ShopPayment.order("PO-3", PayingFirm.at(TODAY)),
                ShopPayment.order("PO-4", PayingFirm.at(TODAY)));

        LoggedRun run = paying.firm().export().isQuiet()
                .says("1002", Code.I03, "PO-2", "the number stands on the document");

        assertThat(run.messages("1003", Code.I03)).hasSize(2)
                .anyMatch(message -> message.contains("PO-4 is no money; the document in QuickBooks bears the number "
                        + "PO-3"));
        paying.orders(later, "PO-9");
        paying.firm().export().isQuiet()
                .says("1001", Code.I03, "PO-9", "the document in QuickBooks does not bear the number");
    }

    @Test
    @Raises(Code.E12)
    @Unaudited("a person deletes the invoice")
    void cannotPayAnInvoiceThatIsGone(Firms firms) {
        PayingFirm paying = exported(firms);
        paying.person().deletes("Invoice", paying.idOf("1001"));

        for (int run = 0; run < 2; run++) {
            paying.firm().export().aboutPayment("1001", "50.00", Action.BLOCKED).says("1001", Code.E12, "deleted or voided");
        }
    }

    @Test
    @Raises(Code.E13)
    void leavesWhatSomebodyIsJustChangingToTheNextRun(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        ShopInvoice invoice = paying.invoice("1001", check("50.00", "1"));
        paying.firm().export().isQuiet();
        String id = id(paying.payments().get(0));
        paying.firm().changeShop("update payment set amount = 60 where invoice_id = ?", invoice.id());
        paying.firm().onWriteOf("Payment", Actions.runThenApply(() -> paying.person().edits("Payment", id,
                Firm.object().put("PrivateNote", "Called Pat"))));

        paying.firm().export().aboutPayment("1001", "60.00", Action.FAILED).says("1001", Code.E13, "60.00");
        paying.firm().export().isQuiet().aboutPayment("1001", "60.00", Action.UPDATED);

        assertThat(paying.payments().get(0).get("PrivateNote").asText()).contains("Called Pat");
    }

    @Test
    @Raises(Code.E10)
    @Unaudited("one payment stays out")
    void doesNotUseAnInactivePaymentMethod(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms);
        paying.invoice("1001", card("50.00"), cash("20.00", TODAY));
        paying.person().deactivates("PaymentMethod", paying.firm().idOf("PaymentMethod", "Cash"));

        paying.firm().export().aboutPayment("1001", "50.00", Action.CREATED)
                .aboutPayment("1001", "20.00", Action.BLOCKED).says("1001", Code.E10, "PaymentMethod \"Cash\"");
    }

    @Test
    @Raises({Code.W19, Code.I20, Code.I30})
    void previewsWhatItWouldReplace(Firms firms) {
        PayingFirm paying = exported(firms);
        ShopInvoice invoice = paying.invoice("1002");
        paying.firm().export();
        paying.person().deletes("Payment", id(paying.payments().get(0)));
        paying.person().pays("90.00", paying.idOf("1001"));
        paying.person().on(TODAY).by("Check", "42").pays("30.00", paying.idOf("1002"));
        paying.pays(invoice, "30.00", "42");
        paying.firm().changeShop("update payment set method = 'WIRE_TRANSFER' where check_no = '4711'");
        List<JsonNode> before = List.copyOf(paying.payments());

        firms.exporter().run(new Command(Command.Kind.PREVIEW, paying.firm().id(), Stage.ADMINISTRATOR, StartedBy.MANUAL));

        firms.lastRun(paying.firm().id()).aboutPayment("1001", "90.00", Action.WOULD_REMOVE).says("1001", Code.W19, "90.00")
                .aboutPayment("1001", "50.00", Action.WOULD_CREATE).says("Wire Transfer", Code.I20, "PaymentMethod")
                .aboutPayment("1002", "30.00", Action.WOULD_ADOPT).says("1002", Code.I30, "just as it is")
                .doesNotSay(Code.I31);
        assertThat(paying.payments()).isEqualTo(before);

        paying.firm().export().aboutPayment("1001", "90.00", Action.REMOVED).aboutPayment("1001", "50.00", Action.CREATED)
                .aboutPayment("1002", "30.00", Action.ADOPTED);
        assertThat(paying.firm().deviations()).isEmpty();
    }

    @Test
    void previewsThePaymentsOfNewInvoicesAndOfThoseThatWouldChange(Firms firms) {
        PayingFirm paying = PayingFirm.of(firms, "overwrite-existing=true");
        ShopInvoice corrected = paying.invoice("1001", check("120.00", "1"));
        paying.firm().export().isQuiet();
        paying.invoice("1002", check("100.00", "2"), check("40.00", "3"), cash("5.00", TODAY.minusDays(4)),
                ShopPayment.order("PO-7", PayingFirm.at(TODAY)));
        paying.firm().shop().invoice("1003").line(paying.firm().shop().service("Repair"), "9.00").paid(card("9.00"))
                .approved();
        paying.firm().shop().save();
        paying.firm().changeShop("update invoice_line set amount = 150 where invoice_id = ?", corrected.id());
        paying.firm().changeShop("update invoice set total_amount = 150, status = 'APPROVED' where id = ?",
                corrected.id());
        paying.pays(corrected, "30.00", "9");
        List<JsonNode> before = List.copyOf(paying.payments());

        LoggedRun preview = paying.firm().runs(Command.Kind.PREVIEW).about("1002", Action.WOULD_CREATE)
                .aboutPayment("1002", "100.00", Action.WOULD_CREATE).aboutPayment("1002", "40.00", Action.WOULD_CREATE)
                .aboutPayment("1002", "5.00", Action.WOULD_CREATE).says("1002", Code.W21, "25.00 was paid too much")
                .says("1002", Code.W22, TODAY.minusDays(4).toString())
                .says("1002", Code.I03, "PO-7", "is to bear the number")
                .about("1001", Action.WOULD_UPDATE).aboutPayment("1001", "30.00", Action.WOULD_CREATE)
                .about("1003", Action.BLOCKED);
        assertThat(preview.messages("1001", Code.W21)).isEmpty();
        assertThat(preview.messages("1003", Code.I20)).isEmpty();
        assertThat(paying.payments()).isEqualTo(before);

        paying.firm().export().aboutPayment("1002", "100.00", Action.CREATED).says("1002", Code.W21, "25.00")
                .says("1002", Code.W22, TODAY.minusDays(4).toString()).aboutPayment("1001", "30.00", Action.CREATED);
    }

    /** An exported invoice of 120.00, and a payment of 50.00 in the shop that is not exported yet. */
    private static PayingFirm exported(Firms firms, String... settings) {
        PayingFirm paying = PayingFirm.of(firms, settings);
        ShopInvoice invoice = paying.invoice("1001");
        paying.firm().export().isQuiet();
        paying.pays(invoice, "50.00", "4711");
        return paying;
    }

    private static String otherInvoice(Firm firm, String customer, String number) {
        var invoice = Firm.object().put("DocNumber", number);
        invoice.putObject("CustomerRef").put("value", customer);
        invoice.putArray("Line").addObject().put("Amount", 100).put("DetailType", "SalesItemLineDetail")
                .putObject("SalesItemLineDetail").putObject("ItemRef").put("value", firm.idOf("Item", "Hours"));
        return id(firm.books().create("Invoice", invoice));
    }

    private static String id(JsonNode entity) {
        return entity.get("Id").asText();
    }
}
