package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import org.junit.jupiter.api.Test;

/** What QuickBooks, its settings and its answers let the books differ in from the shop. */
@OnFirms
class WarningCodesTest {

    @Test
    @Raises({Code.W03, Code.W30, Code.W32, Code.W33, Code.W35, Code.R17})
    void warnsOfSettingsThatTheBooksWillNotFollow(Firms firms) {
        Firm firm = firms.firm("account=Receivables of the shop", "retail-customer=Walk-in Customer",
                "treat-warnings-as-errors=true").prefers("SalesFormsPrefs", "CustomTxnNumbers", false)
                .prefers("SalesFormsPrefs", "AutoApplyCredit", true);
        firm.books().create("Account", Firm.object().put("Name", "Receivables of the shop")
                .put("AccountType", "Accounts Receivable").put("AccountSubType", "AccountsReceivable"));
        ShopClient acme = firm.shop().client("Acme Motors").qboClass(firm.idOf("Class", "Wholesale"));
        ShopInvoice invoice = firm.bills(acme, "2001", "120.00");

        firm.export().refused().says(Code.R17, "W03, W30, W32, W33")
                .says(Code.W03).says(Code.W30, "\"Receivables of the shop\"", "\"Accounts Receivable (A/R)\"")
                .says(Code.W32, "\"Walk-in Customer\"").says(Code.W33);
        firm.assertWaits(invoice);
        firm.sets("treat-warnings-as-errors", "false");

        firm.export().ended("FINISHED").says(Code.W03).says(Code.W30).says(Code.W32).says(Code.W33)
                .about("2001", Action.CREATED)
                .says("2001", Code.W35, "2001 of Acme Motors, 120.00", "the number \"1001\"");
        assertThat(firm.status(invoice)).isEqualTo("EXPORTED");
        assertThat(firm.invoices("1001")).hasSize(1);
    }

    @Test
    @Raises(Code.W02)
    void warnsOfAClassThatQuickBooksDoesNotKeep(Firms firms) {
        Firm firm = firms.firm().updatesClasses()
                .prefers("AccountingInfoPrefs", "ClassTrackingPerTxn", true);
        ShopClient acme = firm.shop().client("Acme Motors").qboClass(firm.idOf("Class", "Wholesale:Austin"));
        ShopInvoice invoice = firm.bills(acme, "1001", "120.00");
        firm.onWriteOf("Invoice", Actions.runThenApply(() ->
                firm.prefers("AccountingInfoPrefs", "ClassTrackingPerTxn", false)));

        firm.export().ended("FINISHED").about("1001", Action.CREATED)
                .says("1001", Code.W02, "1001 of Acme Motors, 120.00", "\"Wholesale:Austin\"", "did not keep it");

        firm.assertExported(invoice);
    }
}
