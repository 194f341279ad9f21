package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.acceptance.Acceptances;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.sandbox.shop.PostalAddress;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * Warnings that only QuickBooks' answer tells, where warnings are errors: what was created is deleted again, and the
 * document waits (S-15).
 */
@OnFirms
class UndoneCodesTest {

    private static final PostalAddress COMPLETE = new PostalAddress("1 Main St", null, "Austin", "TX", "78701", "US");

    @Test
    @Raises({Code.W14, Code.I40})
    void takesBackWhatQuickBooksTaxed(Firms firms) {
        Firm firm = taxing(firms);
        ShopInvoice invoice = invoice(firm);

        firm.export().ended("FINISHED").about("1001", Action.BLOCKED)
                .says("1001", Code.W14, "100.00 in ReconPro", "108.00 in QuickBooks")
                .says("1001", Code.I40, "1001 of Acme Motors", "deleted there again");
        firm.assertUntouched(invoice);
        assertThat(firm.deviations()).isEmpty();
        firm.sets("treat-warnings-as-errors", "false");

        firm.export().ended("FINISHED").about("1001", Action.CREATED).says("1001", Code.W14);
        firm.assertExported(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.W14)
    void isNotCreatedAgainOnlyToBeDeletedWhileTheCauseStays(Firms firms) {
        Firm firm = taxing(firms);
        ShopInvoice exempt = invoice(firm);
        ShopInvoice accepted = firm.bills(firm.shop().client("Baker Fleet").shipTo(COMPLETE), "1002", "50.00");
        firm.export().ended("FINISHED").says("1001", Code.I40).says("1002", Code.I40);
        firms.quickBooks().requests().clear();

        firm.export().ended("FINISHED").about("1001", Action.BLOCKED)
                .says("1001", Code.W14, "100.00 in ReconPro", "108.00 in QuickBooks").says("1002", Code.W14)
                .doesNotSay(Code.I40);
        assertThat(firms.quickBooks().requests().all()).noneMatch(request -> request.kind() == Kind.WRITE);
        firm.assertUntouched(exempt, accepted);
        firm.books().change("Customer", firm.idOf("Customer", "Acme Motors"), Firm.object().put("Taxable", false));
        firms.bean(Acceptances.class).accept(firm.id(), Code.W14, "Invoice", Long.toString(accepted.id()), "a test");

        firm.export().ended("FINISHED").about("1001", Action.CREATED).about("1002", Action.CREATED)
                .says("1002", Code.W14).doesNotSay(Code.I40);
        firm.assertExported(exempt);
        firm.assertExported(accepted);
    }

    @Test
    @Raises({Code.W14, Code.W53})
    void anUpdateIsNotTakenBackAndSaysSo(Firms firms) {
        Firm firm = firms.firm("treat-warnings-as-errors=true", "overwrite-existing=true");
        ShopInvoice invoice = invoice(firm);
        firm.export().isQuiet();
        firm.prefers("TaxPrefs", "UsingSalesTax", true).prefers("TaxPrefs", "PartnerTaxEnabled", true);
        Corrections.set(firm, invoice, "po_no = 'PO-77'");

        firm.export().ended("FINISHED").about("1001", Action.UPDATED).says("1001", Code.W14, "108.00 in QuickBooks")
                .says("1001", Code.W53, "1001 of Acme Motors, 100.00", "not taken back");

        firm.assertExported(invoice);
    }

    @Test
    @Raises(Code.I40)
    void findsByIdThatItIsGoneWhenTheAnswerWasLost(Firms firms) {
        Firm firm = taxing(firms);
        ShopInvoice invoice = invoice(firm);
        firm.onWriteOf("Invoice", Actions.applyThenRun(() -> firm.onWriteOf("Invoice", Actions.cutAfter())));

        firm.export().ended("FINISHED").about("1001", Action.BLOCKED).says("1001", Code.I40);

        firm.assertUntouched(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    void takesBackInTheNextRunWhatThisOneCouldNot(Firms firms) {
        Firm firm = taxing(firms);
        ShopInvoice invoice = invoice(firm);
        firm.onWriteOf("Invoice", Actions.applyThenRun(() -> firm.onWriteOf("Invoice", Actions.cutBefore())));

        firm.export().ended("FINISHED").about("1001", Action.UNCLEAR);
        firm.waitUntilSettled();
        firm.export().ended("FINISHED").about("1001", Action.BLOCKED).says("1001", Code.I40);

        firm.assertUntouched(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.E41)
    void keepsTheLinkOfWhatCannotBeDeletedAndTriesAgain(Firms firms) {
        Firm firm = taxing(firms);
        ShopInvoice invoice = invoice(firm);
        firm.onWriteOf("Invoice", Actions.applyThenRun(() -> firm.books().person().closesBooks(LocalDate.now())));

        firm.export().ended("FINISHED").about("1001", Action.FAILED)
                .says("1001", Code.E41, "1001 of Acme Motors", "could not be deleted").quotes("1001", Code.E41, "6200");
        assertThat(firm.invoices("1001")).hasSize(1);
        firm.books().person().opensBooks();

        firm.export().ended("FINISHED").about("1001", Action.BLOCKED);
        firm.assertUntouched(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.E41)
    void leavesWhatAPersonHasWorkedWithSince(Firms firms) {
        Firm firm = taxing(firms);
        ShopInvoice invoice = invoice(firm);
        firm.onWriteOf("Invoice", Actions.applyThenRun(() -> firm.books().person().edits("Invoice",
                firm.invoices("1001").get(0).get("Id").asText(), Firm.object().put("TrackingNum", "1Z999"))));

        firm.export().ended("FINISHED").about("1001", Action.FAILED).says("1001", Code.E41);
        firm.export().ended("FINISHED").about("1001", Action.UNCHANGED);

        firm.assertExported(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.I40)
    void takesBackWhatAnInterruptedRunHadJustCreated(Firms firms) {
        Firm firm = taxing(firms);
        firm.sets("treat-warnings-as-errors", "false");
        ShopInvoice invoice = invoice(firm);
        firm.export().ended("FINISHED").about("1001", Action.CREATED);
        String id = firm.invoices("1001").get(0).get("Id").asText();
        firm.changeExporter("update qbo_link set standing = 'UNDO' where company_id = ? and entity = 'Invoice'",
                firm.id());
        firm.changeShop("update invoice set status = 'DRAFT' where id = ?", invoice.id());
        firm.sets("treat-warnings-as-errors", "true");

        firm.export().ended("FINISHED").says("1001", Code.I40, "Document 1001 of Acme Motors, 100.00", "(id " + id + ")")
                .doesNotMention("1001");

        assertThat(firm.invoices("1001")).isEmpty();
    }

    private static Firm taxing(Firms firms) {
        return firms.firm("treat-warnings-as-errors=true", "write-mode=single")
                .prefers("TaxPrefs", "UsingSalesTax", true)
                .prefers("TaxPrefs", "PartnerTaxEnabled", true);
    }

    private static ShopInvoice invoice(Firm firm) {
        return firm.bills(firm.shop().client("Acme Motors").shipTo(COMPLETE), "1001", "100.00");
    }
}
