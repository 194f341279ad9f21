package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.control.Latch;
import io.reconpro.qbo.sandbox.control.Rule;
import io.reconpro.qbo.sandbox.http.Faults;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.LoggedRun;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import io.reconpro.qbo.testkit.Settings;
import io.reconpro.qbo.testkit.Stage;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What keeps a run from starting, or stops it: documents keep their status, and the books stay as they are. */
@OnFirms
class RefusalCodesTest {

    @Test
    @Raises(Code.R01)
    void refusesACompanyWhoseFeatureIsSwitchedOffOrOver(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice waiting = invoice(firm, "1001");
        firm.shop().save();
        firm.changeShop("update company_feature set active = false where company_id = ?", firm.id());
        firm.export().refused().says(Code.R01, firm.name(), "QuickBooksOnline2", "switched off");
        firm.changeShop("update company_feature set active = true, valid_to = date '2024-02-29' where company_id = ?",
                firm.id());

        firm.export().refused().says(Code.R01, "ended on 2024-02-29");

        assertNothingHappened(firm, waiting);
    }

    @Test
    @Raises(Code.R02)
    void refusesAUserWhoIsNoActiveAdministrator(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice waiting = invoice(firm, "1001");
        firm.shop().user("clerk@bayside.example", "Cleo", "Park", true, "Accountant")
                .user("former@bayside.example", "Ida", "Moss", false, "Administrator");

        firm.exportAs("clerk@bayside.example").refused()
                .says(Code.R02, "clerk@bayside.example", firm.name(), "role Administrator");
        firm.exportAs("former@bayside.example").refused().says(Code.R02, "not active");
        firm.exportAs("stranger@bayside.example").refused().says(Code.R02, "no such user");

        assertNothingHappened(firm, waiting);
    }

    @Test
    @Raises({Code.R03, Code.R04, Code.R05})
    void namesAllThatIsMissingAtOnce(Firms firms) {
        Firm firm = firms.founded();
        ShopInvoice waiting = invoice(firm, "1001");

        firm.export().refused().says(Code.R03).says(Code.R04).says(Code.R05, firm.name());

        assertNothingHappened(firm, waiting);
    }

    @Test
    @Raises(Code.R06)
    void stopsOnceWhenQuickBooksAcceptsTheConnectionNoMore(Firms firms) {
        Firm firm = firms.firm();
        invoice(firm, "1001");
        firm.export().isQuiet();
        ShopInvoice waiting = invoice(firm, "1002");
        invoice(firm, "1003");
        firms.quickBooks().tokens().revoke(firm.realm());

        firm.export().refused().says(Code.R06, "company " + firm.id());
        int asked = firms.quickBooks().requests().all().size();
        firm.export().refused().says(Code.R06, firm.name());

        assertThat(firms.quickBooks().requests().all()).hasSize(asked);
        assertNothingHappened(firm, waiting);
    }

    @Test
    @Raises({Code.R07, Code.I10})
    void stopsWhenTheSubscriptionHasEnded(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice first = invoice(firm, "1001");
        ShopInvoice second = invoice(firm, "1002");
        fault(firm, 403, "6190", "Subscription period has ended or canceled");

        firm.export().ended("STOPPED").says(Code.R07, "company " + firm.id()).quotes(Code.R07, "6190 Subscription period has ended")
                .about("1001", Action.BLOCKED).says("1001", Code.I10, "1001 of Client of 1001, 120.00")
                .about("1002", Action.BLOCKED).says("1002", Code.I10, "1002 of Client of 1002, 120.00")
                .doesNotSay(Code.E20);

        assertNothingHappened(firm, first, second);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises({Code.R08, Code.I10})
    void stopsWhenTheConnectingUserLostAccess(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice waiting = invoice(firm, "1001");
        fault(firm, 403, "120", "Authorization Failure");

        firm.export().ended("STOPPED").says(Code.R08, "company " + firm.id()).quotes(Code.R08, "120 Authorization Failure")
                .about("1001", Action.BLOCKED).says("1001", Code.I10);

        assertNothingHappened(firm, waiting);
        firm.export().ended("FINISHED").about("1001", Action.CREATED);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises({Code.R09, Code.R10, Code.R11})
    void refusesSettingsThatTheBooksDoNotBearOut(Firms firms) {
        Firm firm = firms.firm("account=Rent", "service-account=Coffee Sales", "retail-customer=Brazos Valley Ford");
        ShopInvoice waiting = invoice(firm, "1001");

        firm.export().refused()
                .says(Code.R09, "\"Rent\"", "it is of type Expense, not Accounts Receivable")
                .says(Code.R10, "\"Coffee Sales\"", "QuickBooks has none of that name or id")
                .says(Code.R11, "\"Brazos Valley Ford\"", "it is inactive in QuickBooks");

        assertNothingHappened(firm, waiting);
    }

    @Test
    @Raises(Code.R12)
    void refusesASecondRunOfTheSameCompany(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice invoice = invoice(firm, "1001");
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
        invoice(firm, "1001");
        firm.export().isQuiet();
        ShopInvoice waiting = invoice(firm, "1002");
        firm.connectTo(firms.strangeRealm());

        firm.export().refused().says(Code.R13, firm.name(), firms.strangeRealm(), firm.realm());

        assertNothingHappened(firm, waiting);
    }

    @Test
    @Raises(Code.R14)
    void doesNotStartWhileQuickBooksCannotBeReached(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice waiting = invoice(firm, "1001");
        firm.beginAudit();
        firms.quickBooks().control().add(Rule.on(Kind.BATCH).realm(firm.realm()).always().then(Actions.cutBefore()));

        firm.export().refused().says(Code.R14);

        assertNothingHappened(firm, waiting);
    }

    @Test
    @Raises({Code.R14, Code.I10})
    void stopsWhenQuickBooksKeepsSayingThatItsLimitIsMet(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice waiting = invoice(firm, "1001");
        firm.onEveryWriteOf("Customer", Actions.answer(Faults.xml(new QboFault(429, "ThrottleFault", List.of(
                new QboFault.Error("3001", "message=ThrottleExceeded; errorCode=003001; statusCode=429", "", null))),
                Instant.now())));

        firm.export().ended("STOPPED").says(Code.R14, "limit of requests")
                .about("1001", Action.BLOCKED).says("1001", Code.I10);

        assertNothingHappened(firm, waiting);
    }

    @Test
    @Raises(Code.R15)
    void refusesASandboxForAShopThatIsNotDeclaredATestShop(@Settings("shop.test-shop=false") Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice waiting = invoice(firm, "1001");

        firm.export().refused().says(Code.R15, "sandbox");

        assertNothingHappened(firm, waiting);
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
        ShopInvoice waiting = invoice(firm, "1001");

        firm.export().refused().says(Code.R17, "W33").says(Code.W33);

        assertNothingHappened(firm, waiting);
    }

    @Test
    @Raises(Code.R18)
    void refusesAStoredSettingThatIsNotAllowed(Firms firms) {
        Firm firm = firms.firm("write-mode=sometimes");
        ShopInvoice waiting = invoice(firm, "1001");

        firm.export().refused().says(Code.R18, "write-mode", "\"sometimes\"", "single, batch, auto");

        assertNothingHappened(firm, waiting);
    }

    @Test
    @Raises({Code.R19, Code.I10})
    void stopsWhenTheExporterItselfFails(Firms firms) {
        Firm firm = firms.firm();
        ShopInvoice waiting = invoice(firm, "1001");
        firm.onBatchWith("Client of 1001", Actions.answer(
                Faults.json(QboFault.validation("4001", "Invalid query", "line 1"), Instant.now())));

        firm.export().ended("STOPPED").says(Code.R19, "refused a question", "4001").quotes(Code.R19, "4001 Invalid query")
                .about("1001", Action.BLOCKED).says("1001", Code.I10, "1001", "Client of 1001", "120.00");

        assertNothingHappened(firm, waiting);
    }

    private static ShopInvoice invoice(Firm firm, String number) {
        return firm.bills(firm.shop().client("Client of " + number), number, "120.00");
    }

    /** Whatever is written first meets this fault. */
    private static void fault(Firm firm, int status, String code, String message) {
        firm.onWriteOf("Invoice", Actions.answer(Faults.json(new QboFault(status, "AuthorizationFault",
                List.of(new QboFault.Error(code, message, "", null))), Instant.now())));
    }

    private static void assertNothingHappened(Firm firm, ShopInvoice... waiting) {
        for (ShopInvoice invoice : waiting) {
            firm.assertWaits(invoice);
            assertThat(firm.invoices(invoice.number())).isEmpty();
        }
    }
}
