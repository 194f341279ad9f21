package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Target;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.control.Latch;
import io.reconpro.qbo.sandbox.control.Rule;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.LoggedRun;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import io.reconpro.qbo.testkit.Settings;
import io.reconpro.qbo.testkit.Stage;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What keeps a run from starting: documents keep their status, and the books stay as they are. */
@OnFirms
class RefusalCodesTest {

    @Test
    @Raises(Code.R01)
    void refusesACompanyWhoseFeatureIsSwitchedOffOrOver(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice waiting = firm.invoice("1001");
        firm.shop().save();
        firm.changeShop("update company_feature set active = false where company_id = ?", firm.id());
        firm.export().refused().says(Code.R01, firm.name(), "QuickBooksOnline2", "switched off");
        firm.changeShop("update company_feature set active = true, valid_to = date '2024-02-29' where company_id = ?",
                firm.id());

        firm.export().refused().says(Code.R01, "ended on 2024-02-29");

        firm.assertUntouched(waiting);
    }

    @Test
    @Raises(Code.R02)
    void refusesAUserWhoIsNoActiveAdministrator(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice waiting = firm.invoice("1001");
        firm.shop().user("clerk@bayside.example", "Cleo", "Park", true, "Accountant")
                .user("former@bayside.example", "Ida", "Moss", false, "Administrator");

        firm.exportAs("clerk@bayside.example").refused()
                .says(Code.R02, "clerk@bayside.example", firm.name(), "role Administrator");
        firm.exportAs("former@bayside.example").refused().says(Code.R02, "not active");
        firm.exportAs("stranger@bayside.example").refused().says(Code.R02, "no such user");

        firm.assertUntouched(waiting);
    }

    @Test
    @Raises({Code.R03, Code.R04, Code.R05})
    void namesAllThatIsMissingAtOnce(Firms firms) {
        Firm firm = firms.founded();
        ShopInvoice waiting = firm.invoice("1001");

        firm.export().refused().says(Code.R03).says(Code.R04).says(Code.R05, firm.name());

        firm.assertUntouched(waiting);
    }

    @Test
    @Raises(Code.R06)
    void stopsOnceWhenQuickBooksAcceptsTheConnectionNoMore(Firms firms) {
        Firm firm = firms.firm();
        firm.invoice("1001");
        firm.export().isQuiet();
        ShopInvoice waiting = firm.invoice("1002");
        firm.invoice("1003");
        firms.quickBooks().tokens().revoke(firm.realm());

        firm.export().refused().says(Code.R06, "company " + firm.id());
        int asked = firms.quickBooks().requests().all().size();
        firm.export().refused().says(Code.R06, firm.name());

        assertThat(firms.quickBooks().requests().all()).hasSize(asked);
        firm.assertUntouched(waiting);
    }

    @Test
    @Raises({Code.R09, Code.R10, Code.R11, Code.R20})
    void refusesSettingsThatTheBooksDoNotBearOut(Firms firms) {
        Firm firm = firms.firm("account=Rent", "service-account=Coffee Sales", "retail-customer=Brazos Valley Ford",
                "export-payments=true", "deposit-account=Rent");
        ShopInvoice waiting = firm.invoice("1001");

        firm.export().refused()
                .says(Code.R09, "\"Rent\"", "it is of type Expense, not Accounts Receivable")
                .says(Code.R10, "\"Coffee Sales\"", "QuickBooks has none of that name or id")
                .says(Code.R11, "\"Brazos Valley Ford\"", "it is inactive in QuickBooks")
                .says(Code.R20, "\"Rent\"", "it is of type Expense, not Bank or Other Current Asset");

        firm.assertUntouched(waiting);
    }

    @Test
    @Raises(Code.R12)
    void refusesASecondRunOfTheSameCompany(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("1001");
        Latch latch = new Latch();
        firm.onWriteOf("Invoice", Actions.holdBefore(latch));
        CompletableFuture<LoggedRun> first = CompletableFuture.supplyAsync(firm::export);
        latch.awaitArrival();
        try {
            firms.export(firm.id(), Stage.ADMINISTRATOR).refused().says(Code.R12, "company " + firm.id(), "run ");
        } finally {
            latch.release();
        }

        first.join().isQuiet().about("1001", Action.CREATED);
        firm.assertExported(invoice);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.R13)
    void refusesAnotherQuickBooksCompanyThanBefore(Firms firms) {
        Firm firm = firms.firm();
        firm.invoice("1001");
        firm.export().isQuiet();
        ShopInvoice waiting = firm.invoice("1002");
        String strange = firms.newRealm();
        firm.connectTo(strange);

        firm.export().refused().says(Code.R13, firm.name(), strange, firm.realm());

        firm.assertUntouched(waiting);
    }

    @Test
    @Raises(Code.R14)
    void doesNotStartWhileQuickBooksCannotBeReached(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice waiting = firm.invoice("1001");
        firm.beginAudit();
        firms.quickBooks().control().add(Rule.on(Kind.BATCH).realm(firm.realm()).always().then(Actions.cutBefore()));

        firm.export().refused().says(Code.R14);

        firm.assertUntouched(waiting);
    }

    @Test
    @Raises(Code.R15)
    void refusesASandboxForAShopThatIsNotDeclaredATestShop(@Settings("shop.test-shop=false") Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice waiting = firm.invoice("1001");

        firm.export().refused().says(Code.R15, "sandbox");

        firm.assertUntouched(waiting);
    }

    @Test
    @Raises(Code.R15)
    void marksNothingExportedInAShopThatIsNotDeclaredATestShop(@Settings("shop.test-shop=false") Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice waiting = firm.invoice("1001");
        firm.beginAudit();

        firms.exporter().run(new Command(Command.Kind.MARK_EXPORTED, firm.id(), Stage.ADMINISTRATOR, StartedBy.MANUAL,
                Target.before(LocalDate.MAX)));

        firms.lastRun(firm.id()).refused().says(Code.R15, "sandbox");
        firm.assertUntouched(waiting);
    }

    @Test
    @Raises(Code.R16)
    void refusesACompanyThatTheShopDoesNotHave(Firms firms) {
        firms.export(987_654, Stage.ADMINISTRATOR).refused().says(Code.R16, "987654");
    }

    @Test
    @Raises({Code.R17, Code.W33})
    void refusesToRunUnderAWarningThatCountsAsAnError(Firms firms) {
        Firm firm = firms.firm("treat-warnings-as-errors=true").prefers("SalesFormsPrefs", "CustomTxnNumbers", false);
        ShopInvoice waiting = firm.invoice("1001");

        firm.export().refused().says(Code.R17, "W33").says(Code.W33);

        firm.assertUntouched(waiting);
    }

    @Test
    @Raises(Code.R18)
    void refusesAStoredSettingThatIsNotAllowed(Firms firms) {
        Firm firm = firms.firm("write-mode=sometimes");
        ShopInvoice waiting = firm.invoice("1001");

        firm.export().refused().says(Code.R18, "write-mode", "\"sometimes\"", "single, batch, auto");

        firm.assertUntouched(waiting);
    }
}
