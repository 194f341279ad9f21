package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.control.Latch;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is worth knowing and holds nothing back, not even where warnings are treated as errors. */
@OnFirms
class InfoCodesTest {

    @Test
    @Raises(Code.I01)
    void tellsOfCustomersAndItemsThatWereCreated(Firms firms) {
        Firm firm = firms.firm("treat-warnings-as-errors=true");
        ShopInvoice invoice = firm.invoice("1001");

        firm.export().isQuiet().about("1001", Action.CREATED)
                .says("Client of 1001", Code.I01, "Customer \"Client of 1001\"",
                        "(id " + firm.idOf("Customer", "Client of 1001") + ")")
                .says("Repair", Code.I01, "Item \"Repair\"", "(id " + firm.idOf("Item", "Repair") + ")");

        firm.assertExported(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.I02)
    void tellsOfDifferencesThatItLeavesAlone(Firms firms) {
        Firm firm = firms.firm("treat-warnings-as-errors=true", "protect-customer-phone=true");
        String id = firm.idOf("Customer", "Hill Country Motors");
        firm.books().change("Customer", id, Firm.object().set("PrimaryPhone",
                Firm.object().put("FreeFormNumber", "(512) 555-0100")));
        ShopClient client = firm.shop().client("Hill Country Motors").accountingId(id).phone("(512) 555-0199");
        ShopInvoice invoice = firm.bills(client, "1001", "120.00");

        firm.export().isQuiet().about("1001", Action.CREATED).says("1001", Code.I02, "The phone number",
                "\"Hill Country Motors\"", "\"(512) 555-0100\" in QuickBooks", "\"(512) 555-0199\" in ReconPro");

        firm.assertExported(invoice);
        assertThat(firm.books().find("Customer", id).orElseThrow().at("/PrimaryPhone/FreeFormNumber").asText())
                .isEqualTo("(512) 555-0100");
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.I05)
    void tellsThatTheAuthorizationEndsSoon(Firms firms) {
        Firm firm = firms.firm("treat-warnings-as-errors=true");
        ShopInvoice first = firm.invoice("1001");
        firm.export().isQuiet().doesNotSay(Code.I05);
        firm.changeExporter("update quickbooks_connection set refresh_hard_expires_at = current_timestamp + "
                + "interval '20' day where company_id = ?", firm.id());
        ShopInvoice second = firm.invoice("1002");

        firm.export().isQuiet().says(Code.I05, firm.name(), LocalDate.now().plusDays(20).getYear() + "-")
                .about("1002", Action.CREATED);

        firm.assertExported(first);
        firm.assertExported(second);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.I06)
    void adoptsWhatQuickBooksStoredThoughItsAnswerWasLost(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("1001");
        firm.onWriteOf("Customer", Actions.cutAfter());
        firm.onWriteOf("Invoice", Actions.cutAfter());

        firm.export().isQuiet()
                .says("Client of 1001", Code.I06, "Customer \"Client of 1001\"",
                        "(id " + firm.idOf("Customer", "Client of 1001") + ")")
                .says("Repair", Code.I01, "Item \"Repair\"")
                .about("1001", Action.ADOPTED).says("1001", Code.I06, "Invoice 1001 of Client of 1001 (120.00)");

        firm.assertExported(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises({Code.I06, Code.E22})
    void adoptsInTheNextRunWhatLandedLate(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("1001");
        Latch late = new Latch();
        firm.onWriteOf("Invoice", Actions.applyWhenReleased(late));
        firm.export().ended("FINISHED").about("1001", Action.UNCLEAR).says("1001", Code.E22, "1001");
        firm.assertWaits(invoice);
        late.release();
        await().until(() -> !firm.invoices("1001").isEmpty());

        firm.export().isQuiet().about("1001", Action.ADOPTED).says("1001", Code.I06, "1001");

        firm.assertExported(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises({Code.I07, Code.E22})
    void sendsAgainInTheNextRunWhatNeverArrived(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("1001");
        firm.onWriteOf("Invoice", Actions.cutBefore());
        firm.export().ended("FINISHED").about("1001", Action.UNCLEAR).says("1001", Code.E22, "1001");
        firm.waitUntilSettled();

        firm.export().isQuiet().about("1001", Action.CREATED)
                .says("1001", Code.I07, "Invoice 1001 of Client of 1001 (120.00)",
                        "QuickBooks had not stored it and did so now");

        firm.assertExported(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises({Code.I07, Code.R19})
    void finishesInTheNextRunWhatTheShopDidNotLearn(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("1001");
        firm.onWriteOf("Invoice", Actions.applyThenRun(() ->
                firm.alterShop("alter table invoice rename column status to status_away")));
        firm.export().ended("STOPPED").says(Code.R19, "see the application log").about("1001", Action.CREATED);
        firm.alterShop("alter table invoice rename column status_away to status");
        firm.assertWaits(invoice);

        firm.export().isQuiet().about("1001", Action.ADOPTED)
                .says("1001", Code.I07, "Invoice 1001 of Client of 1001 (120.00)", "QuickBooks has it");

        firm.assertExported(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.I09)
    void tellsWhichOfTwoClassesTheSettingChose(Firms firms) {
        Firm firm = firms.firm("treat-warnings-as-errors=true", "retail-class=Retail").updatesClasses()
                .prefers("AccountingInfoPrefs", "ClassTrackingPerTxn", true)
                .expecting(one -> one.withRetailClass("Retail"));
        ShopClient pat = firm.shop().person("Pat", "Doe").qboClass(firm.idOf("Class", "Warranty"));
        ShopInvoice invoice = firm.bills(pat, "1001", "120.00");

        firm.export().isQuiet().about("1001", Action.CREATED)
                .says("1001", Code.I09, "1001 of Pat Doe", "\"Warranty\"", "\"Retail\"");

        firm.assertExported(invoice);
        assertThat(firm.deviations()).isEmpty();
    }
}
