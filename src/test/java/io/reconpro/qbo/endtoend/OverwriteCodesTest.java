package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.sandbox.books.Person;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.shop.PostalAddress;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.sandbox.shop.ShopService;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import io.reconpro.qbo.testkit.Unaudited;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exported invoices that are corrected in the shop, and what people did with their copies meanwhile (S-16, S-17). */
@OnFirms
class OverwriteCodesTest {

    @Test
    @Raises(Code.W23)
    void whatAPersonFilledInSurvivesAndWhatIsOursIsOverwritten(Firms firms) {
        Firm firm = firm(firms);
        ShopInvoice invoice = due(firm, "1001");
        String id = exported(firm, "1001");
        ObjectNode filledIn = Firm.object().put("TrackingNum", "1Z999").put("ShipDate", "2026-03-04")
                .put("PrivateNote", "Call Bob\n" + copy(firm, "1001").get("PrivateNote").asText() + "\nAsked twice");
        filledIn.putObject("CustomerMemo").put("value", "Thank you, Bob");
        person(firm).edits("Invoice", id, filledIn);
        person(firm).edits("Invoice", id, Firm.object().put("DueDate", "2027-01-01"));
        Corrections.set(firm, invoice, "due_date = date '2026-12-24'");

        firm.export().ended("FINISHED").about("1001", Action.UPDATED)
                .says("1001", Code.W23, "1001 of Client of 1001, 120.00", "(due date)");

        ObjectNode copy = copy(firm, "1001");
        assertThat(copy.get("Id").asText()).isEqualTo(id);
        assertThat(copy.get("DueDate").asText()).isEqualTo("2026-12-24");
        assertThat(copy.get("TrackingNum").asText()).isEqualTo("1Z999");
        assertThat(copy.get("ShipDate").asText()).isEqualTo("2026-03-04");
        assertThat(copy.path("CustomerMemo").get("value").asText()).isEqualTo("Thank you, Bob");
        assertThat(copy.get("PrivateNote").asText()).startsWith("Call Bob").contains("Asked twice")
                .containsOnlyOnce("ReconPro invoice 1001, ref ");
        assertThat(copy.get("EmailStatus").asText()).isEqualTo("NotSet");
        firm.assertExported(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.W23)
    void whatAPersonFilledInIsNamedBeforeReconProFillsItTheFirstTime(Firms firms) {
        Firm firm = firm(firms);
        ShopInvoice invoice = firm.bills(firm.shop().client("Acme Motors")
                .billTo(new PostalAddress("1 Main St", null, "Austin", "TX", "78701", "US")), "1001", "10.00");
        String id = exported(firm, "1001");
        ObjectNode edits = Firm.object().put("DueDate", "2027-01-01");
        edits.putObject("CustomerMemo").put("value", "Thank you, Bob");
        edits.putObject("BillAddr").put("Line1", "9 Dock St").put("City", "Austin");
        person(firm).edits("Invoice", id, edits);
        Corrections.set(firm, invoice, "po_no = 'PO-7'");

        firm.export().ended("FINISHED").about("1001", Action.UPDATED)
                .says("1001", Code.W23, "(bill address, message to the customer)");

        assertThat(copy(firm, "1001").get("DueDate").asText()).as("still the person's").isEqualTo("2027-01-01");
    }

    @Test
    void whatTheShopNoLongerHasVanishes(Firms firms) {
        Firm firm = firm(firms);
        ShopService polish = firm.shop().service("Polish");
        ShopInvoice invoice = firm.shop().invoice("1001").of(firm.shop().client("Acme Motors")).po("PO-9")
                .due(LocalDate.of(2026, 12, 24)).notes("Left door").line(polish, "80.00").line(polish, "40.00")
                .approved();
        exported(firm, "1001");
        firm.changeShop("delete from invoice_line where invoice_id = ? and amount = 40", invoice.id());
        Corrections.set(firm, invoice, "total_amount = 80, po_no = null, notes = null");

        firm.export().isQuiet().about("1001", Action.UPDATED);

        ObjectNode copy = copy(firm, "1001");
        assertThat(copy.get("TotalAmt").decimalValue()).isEqualByComparingTo("80");
        assertThat(copy.path("CustomerMemo").path("value").asText("")).isEmpty();
        assertThat(copy.get("PrivateNote").asText()).doesNotContain("Left door").startsWith("ReconPro invoice 1001");
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Unaudited("a person enters a payment")
    void aPaymentAloneIsNoEdit(Firms firms) {
        Firm firm = firm(firms);
        ShopInvoice invoice = firm.invoice("1001");
        String id = exported(firm, "1001");
        person(firm).pays("50.00", id);
        Corrections.charge(firm, invoice, "140.00");

        firm.export().isQuiet().about("1001", Action.UPDATED);

        assertThat(copy(firm, "1001").get("Balance").decimalValue()).isEqualByComparingTo("90");
        assertThat(firm.deviations()).allMatch(deviation -> deviation.startsWith("Payment "));
    }

    @Test
    @Raises(Code.E12)
    void aCopyThatIsGoneOrVoidIsNotMadeAnewUnasked(Firms firms) {
        Firm firm = firm(firms);
        ShopInvoice deleted = firm.invoice("1001");
        ShopInvoice voided = firm.invoice("1002");
        firm.export().isQuiet();
        String gone = copy(firm, "1001").get("Id").asText();
        String empty = copy(firm, "1002").get("Id").asText();
        person(firm).deletes("Invoice", gone);
        person(firm).voids("Invoice", empty);
        Corrections.charge(firm, deleted, "130.00");
        Corrections.charge(firm, voided, "130.00");

        firm.export().ended("FINISHED")
                .about("1001", Action.BLOCKED)
                .says("1001", Code.E12, "1001 of Client of 1001, 130.00", "(id " + gone + ")")
                .about("1002", Action.BLOCKED).says("1002", Code.E12, "(id " + empty + ")", "deleted or voided");

        firm.assertUntouched(deleted);
        firm.assertWaits(voided);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.E12)
    void aCopyThatIsGoneOrVoidIsMissedThoughNothingChanged(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice deleted = firm.invoice("1001");
        ShopInvoice voided = firm.invoice("1002");
        ShopInvoice kept = firm.invoice("1003");
        firm.export().isQuiet();
        person(firm).deletes("Invoice", copy(firm, "1001").get("Id").asText());
        person(firm).voids("Invoice", copy(firm, "1002").get("Id").asText());
        List.of(deleted, voided, kept).forEach(invoice -> Corrections.status(firm, invoice, "APPROVED"));

        firm.export().ended("FINISHED")
                .about("1001", Action.BLOCKED).says("1001", Code.E12, "1001 of Client of 1001, 120.00")
                .about("1002", Action.BLOCKED).says("1002", Code.E12)
                .about("1003", Action.UNCHANGED).says("1003", Code.I04);

        firm.assertUntouched(deleted);
        firm.assertWaits(voided);
        firm.assertExported(kept);
    }

    @Test
    @Raises(Code.E10)
    @Unaudited("a person renames what the export made")
    void aCustomerThatWasMergedAndAnItemThatWasDeactivatedMeanwhile(Firms firms) {
        Firm firm = firm(firms);
        ShopInvoice merged = firm.invoice("1001");
        ShopInvoice inactive = firm.shop().invoice("1002").of(firm.shop().client("Acme Motors"))
                .line(firm.shop().service("Polish"), "10.00").approved();
        firm.export().isQuiet();
        person(firm).merges("Customer", firm.idOf("Customer", "Client of 1001"),
                firm.idOf("Customer", "Walk-in Customer"));
        person(firm).deactivates("Item", firm.idOf("Item", "Polish"));
        Corrections.charge(firm, merged, "130.00");
        Corrections.charge(firm, inactive, "11.00");

        firm.export().ended("FINISHED")
                .about("1001", Action.BLOCKED).says("1001", Code.E10, "Client of 1001", "inactive")
                .about("1002", Action.BLOCKED).says("1002", Code.E10, "Polish", "inactive");

        assertThat(copy(firm, "1001").path("CustomerRef").get("name").asText()).isEqualTo("Walk-in Customer");
        assertThat(copy(firm, "1002").get("TotalAmt").decimalValue()).isEqualByComparingTo("10");
    }

    @Test
    @Unaudited("a person enters a payment")
    void aPaidInvoiceThatQuickBooksTaxesIsNoOverpayment(Firms firms) {
        Firm firm = firm(firms).prefers("TaxPrefs", "UsingSalesTax", true)
                .prefers("TaxPrefs", "PartnerTaxEnabled", true);
        ShopInvoice invoice = firm.bills(firm.shop().client("Acme Motors")
                .billTo(new PostalAddress("1 Main St", null, "Austin", "TX", "78701", "US")), "1001", "100.00");
        firm.export().ended("FINISHED");
        person(firm).pays("108.00", copy(firm, "1001").get("Id").asText());
        Corrections.set(firm, invoice, "po_no = 'PO-77'");

        firm.export().ended("FINISHED").about("1001", Action.UPDATED).doesNotSay(Code.W21);

        assertThat(copy(firm, "1001").get("Balance").decimalValue()).isZero();
    }

    @Test
    @Raises({Code.W24, Code.E40})
    @Unaudited("customers stay that no invoice names any more")
    void anotherCustomerGetsTheInvoiceOnlyWhileNothingIsPaid(Firms firms) {
        Firm firm = firm(firms);
        ShopClient baker = firm.shop().client("Baker Fleet");
        ShopInvoice open = firm.invoice("1001");
        ShopInvoice paid = firm.invoice("1002");
        firm.bills(baker, "1003", "10.00");
        firm.export().isQuiet();
        person(firm).pays("20.00", copy(firm, "1002").get("Id").asText());
        Corrections.set(firm, open, "client_id = " + baker.id());
        Corrections.set(firm, paid, "client_id = " + baker.id());

        firm.export().ended("FINISHED")
                .about("1001", Action.UPDATED).says("1001", Code.W24, "from Client of 1001 to Baker Fleet")
                .about("1002", Action.BLOCKED).says("1002", Code.E40, "from Client of 1002 to Baker Fleet", "payments");

        assertThat(copy(firm, "1001").path("CustomerRef").get("name").asText()).isEqualTo("Baker Fleet");
        assertThat(copy(firm, "1002").path("CustomerRef").get("name").asText()).isEqualTo("Client of 1002");
        firm.assertExported(open);
        firm.assertWaits(paid);
    }

    @Test
    @Raises(Code.W24)
    @Unaudited("the retail customer is made after the first export")
    void aClientWhoTurnsRetailMovesToTheRetailCustomer(Firms firms) {
        Firm firm = firm(firms);
        ShopInvoice invoice = firm.invoice("1001");
        exported(firm, "1001");
        firm.enters("Customer", "Retail Sales");
        firm.sets("retail-customer", "Retail Sales");
        firm.changeShop("update client set client_type = 'RETAIL' where company_id = ?", firm.id());
        Corrections.charge(firm, invoice, "130.00");

        firm.export().ended("FINISHED").about("1001", Action.UPDATED)
                .says("1001", Code.W24, "from Client of 1001 to Client of 1001");

        assertThat(copy(firm, "1001").path("CustomerRef").get("name").asText()).isEqualTo("Retail Sales");
        assertThat(copy(firm, "1001").path("BillAddr").path("Line1").asText()).isEqualTo("Client of 1001");
    }

    @Test
    @Raises({Code.W21, Code.E20})
    @Unaudited("a person enters a payment")
    void aTotalBelowWhatWasPaidIsSaidBeforehand(Firms firms) {
        Firm firm = firm(firms);
        ShopInvoice invoice = firm.invoice("1001");
        String id = exported(firm, "1001");
        person(firm).pays("100.00", id);
        Corrections.charge(firm, invoice, "80.00");

        firm.export().ended("FINISHED").about("1001", Action.FAILED)
                .says("1001", Code.W21, "1001 of Client of 1001, 80.00", "20.00 was paid too much")
                .says("1001", Code.E20, "below what has been paid");

        assertThat(copy(firm, "1001").get("TotalAmt").decimalValue()).isEqualByComparingTo("120");
        firm.assertWaits(invoice);
    }

    @Test
    @Raises(Code.E09)
    void neitherDateMayLieInClosedBooks(Firms firms) {
        Firm firm = firm(firms);
        ShopClient acme = firm.shop().client("Acme Motors");
        ShopService repair = firm.shop().service("Repair");
        LocalDate today = LocalDate.now();
        ShopInvoice old = firm.shop().invoice("1001").of(acme).on(today.minusDays(40)).line(repair, "10.00").approved();
        ShopInvoice back = firm.shop().invoice("1002").of(acme).on(today.minusDays(5)).line(repair, "10.00").approved();
        firm.export().isQuiet();
        person(firm).closesBooks(today.minusDays(30));
        Corrections.set(firm, old, "invoice_date = date '" + today.minusDays(5) + "'");
        Corrections.set(firm, back, "invoice_date = date '" + today.minusDays(40) + "'");

        firm.export().ended("FINISHED")
                .about("1001", Action.BLOCKED).says("1001", Code.E09, "dated " + today.minusDays(40) + " in QuickBooks")
                .about("1002", Action.BLOCKED).says("1002", Code.E09, "dated " + today.minusDays(40), "closed through");
    }

    @Test
    @Raises(Code.W40)
    @Unaudited("the numbers differ by intent")
    void theNumberStaysAsItIsInQuickBooks(Firms firms) {
        Firm firm = firm(firms);
        ShopInvoice invoice = firm.invoice("1001");
        exported(firm, "1001");
        Corrections.set(firm, invoice, "number = '2001'");

        firm.export().ended("FINISHED").about("2001", Action.UPDATED)
                .says("2001", Code.W40, "2001 of Client of 1001, 120.00", "\"1001\"");

        assertThat(firm.invoices("1001")).hasSize(1);
        assertThat(firm.invoices("2001")).isEmpty();
    }

    @Test
    @Raises(Code.W23)
    void whoIsQuickerOnceIsReadAndJudgedAgainInTheSameRun(Firms firms) {
        Firm firm = firm(firms);
        ShopInvoice invoice = due(firm, "1001");
        String id = exported(firm, "1001");
        Corrections.charge(firm, invoice, "130.00");
        firm.onWriteOf("Invoice", Actions.runThenApply(() -> person(firm).edits("Invoice", id,
                Firm.object().put("DueDate", "2027-01-01").put("TrackingNum", "1Z999"))));

        firm.export().ended("FINISHED").about("1001", Action.UPDATED).says("1001", Code.W23, "(due date)");

        assertThat(copy(firm, "1001").get("TrackingNum").asText()).isEqualTo("1Z999");
        firm.assertExported(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.E13)
    void whoIsAlwaysQuickerWinsTheRun(Firms firms) {
        Firm firm = firm(firms);
        ShopInvoice invoice = firm.invoice("1001");
        String id = exported(firm, "1001");
        Corrections.charge(firm, invoice, "130.00");
        firm.onEveryWriteOf("Invoice", Actions.runThenApply(() -> person(firm).edits("Invoice", id,
                Firm.object().put("TrackingNum", "1Z999"))));

        firm.export().ended("FINISHED").about("1001", Action.FAILED)
                .says("1001", Code.E13, "1001 of Client of 1001, 130.00");
        firm.assertWaits(invoice);
        firms.quickBooks().control().clearRules();

        firm.export().isQuiet().about("1001", Action.UPDATED);
        firm.assertExported(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.W25)
    @Unaudited("the void invoice stays open in the books")
    void anInvoiceThatIsVoidInTheShopAndOpenInTheBooks(Firms firms) {
        Firm firm = firm(firms);
        ShopInvoice invoice = firm.invoice("1001");
        String id = exported(firm, "1001");
        Corrections.status(firm, invoice, "VOID");

        firm.export().ended("FINISHED").doesNotMention("1001")
                .says("1001", Code.W25, "1001 of Client of 1001, 120.00", "id " + id);
        person(firm).voids("Invoice", id);

        firm.export().isQuiet();
        assertThat(firm.status(invoice)).isEqualTo("VOID");
    }

    private static Firm firm(Firms firms) {
        return firms.firm("overwrite-existing=true");
    }

    private static ShopInvoice due(Firm firm, String number) {
        return firm.shop().invoice(number).of(firm.shop().client("Client of " + number)).due(LocalDate.of(2026, 12, 31))
                .line(firm.shop().service("Repair"), "120.00").approved();
    }

    /** Exports once; the id that the invoice got. */
    private static String exported(Firm firm, String number) {
        firm.export().isQuiet();
        return copy(firm, number).get("Id").asText();
    }

    private static ObjectNode copy(Firm firm, String number) {
        return firm.invoices(number).get(0);
    }

    private static Person person(Firm firm) {
        return firm.books().person();
    }
}
