package io.reconpro.qbo.connect;

import static io.reconpro.qbo.sandbox.control.Actions.answer;
import static io.reconpro.qbo.sandbox.control.Actions.applyWhenReleased;
import static io.reconpro.qbo.sandbox.control.Actions.cutBefore;
import static io.reconpro.qbo.sandbox.control.Actions.holdBefore;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connection.State;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.control.Latch;
import io.reconpro.qbo.sandbox.control.Rule;
import io.reconpro.qbo.sandbox.http.Faults;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.sandbox.oauth.IntuitUser;
import io.reconpro.qbo.sandbox.oauth.IntuitUsers;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.LoggedRun;
import io.reconpro.qbo.testkit.OnFirms;
import io.reconpro.qbo.testkit.Raises;
import io.reconpro.qbo.testkit.Stage;
import io.reconpro.qbo.testkit.Unaudited;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Companies are connected on the pages of the local Intuit, exported, and disconnected. */
@OnFirms
public class ConnectionCodesTest {

    private static final String SECOND = "second@bayside.example";

    @Test
    @Raises(Code.I50)
    void exportsOverAConnectionThatAPersonMade(Firms firms) {
        Firm firm = setUp(firms);
        ShopInvoice invoice = firm.invoice("1001");

        String said = ann(firms).connect(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());

        assertThat(said).isEqualTo("Company %s was connected to %s (%s) by %s as the Intuit user %s.".formatted(
                firm.name(), firm.books().companyName(), firm.realm(), Stage.ADMINISTRATOR, IntuitUsers.BOOKKEEPER));
        firms.lastRun(firm.id()).ended("FINISHED").says(Code.I50, firm.name());
        Connection made = firms.connections().find(firm.id()).orElseThrow();
        assertThat(made.idleEndsAt()).isBetween(made.connectedAt().plusSeconds(99 * 86400),
                made.connectedAt().plusSeconds(101 * 86400));
        assertThat(made.hardEndsAt()).isAfter(made.connectedAt().plusSeconds(4 * 365 * 86400L));
        firm.export().isQuiet();
        firm.assertExported(invoice);
    }

    @Test
    @Raises(Code.R40)
    void connectsNothingThatIntuitDoesNotGive(Firms firms) {
        Firm firm = setUp(firms);
        Person ann = ann(firms);
        Answer good = ann.allow(ann.begin(firm.id(), false), IntuitUsers.BOOKKEEPER, firm.realm());

        assertThat(ann.finish(new Answer(good.state(), "AB1wrong", good.realmId(), null)))
                .contains("was not connected to QuickBooks: Intuit gave no tokens for it (invalid_grant).");
        firms.lastRun(firm.id()).refused().says(Code.R40, firm.name(), "invalid_grant");
        assertThat(firms.connections().find(firm.id())).isEmpty();

        firms.quickBooks().control().add(Rule.on(Kind.TOKEN).bodyContains("authorization_code").then(cutBefore()));
        assertThat(ann.connect(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm()))
                .contains("Intuit could not be reached");
        assertThat(firms.connections().find(firm.id())).isEmpty();
    }

    @Test
    @Raises(Code.R40)
    void connectsNoCompanyThatThePersonDidNotChoose(Firms firms) {
        Firm firm = setUp(firms);
        Person ann = ann(firms);
        Answer good = ann.allow(ann.begin(firm.id(), false), IntuitUsers.BOOKKEEPER, firm.realm());
        String strange = firms.newRealm();

        assertThat(ann.finish(new Answer(good.state(), good.code(), strange, null)))
                .contains("does not let this user into company " + strange);

        firms.lastRun(firm.id()).refused().says(Code.R40);
        assertThat(state(firms, firm)).isEqualTo(State.DISCONNECTED);
        assertThat(firms.quickBooks().tokens().connected(firm.realm())).as("still allowed at Intuit").isFalse();
    }

    @Test
    @Raises(Code.R40)
    void connectsNoQuickBooksCompanyTwice(Firms firms) {
        Firm first = firms.firm();
        Firm firm = setUp(firms);

        assertThat(ann(firms).connect(firm.id(), IntuitUsers.BOOKKEEPER, first.realm()))
                .contains("QuickBooks company " + first.realm() + " is connected to another company of ReconPro");

        firms.lastRun(firm.id()).refused().says(Code.R40);
        assertThat(firms.connections().find(firm.id())).isEmpty();
        assertThat(firms.quickBooks().tokens().connected(first.realm())).as("the other's permission").isTrue();
    }

    @Test
    void changesNothingWhenThePersonCancels(Firms firms) {
        Firm firm = firms.firm();
        Person ann = ann(firms);

        Answer cancelled = ann.cancel(ann.begin(firm.id(), true), IntuitUsers.BOOKKEEPER, firm.realm());

        assertThat(ann.finish(cancelled)).isEqualTo("You cancelled at Intuit. Nothing was changed.");
        assertThat(ann.finish(cancelled)).contains("does not belong to a request of yours");
        assertThat(state(firms, firm)).isEqualTo(State.CONNECTED);
    }

    @Test
    void takesAnAnswerOnceFromThePersonWhoAsked(Firms firms) {
        Firm firm = setUp(firms);
        Person ann = ann(firms);
        Answer answer = ann.allow(ann.begin(firm.id(), false), IntuitUsers.BOOKKEEPER, firm.realm());

        assertThat(new Person(firms.exporter(), firms.quickBooks(), SECOND).finish(answer))
                .contains("does not belong to a request of yours");
        assertThat(ann.finish(answer)).contains("does not belong to a request of yours");
        assertThat(firms.connections().find(firm.id())).isEmpty();
    }

    @Test
    @Raises(Code.R41)
    void tellsASecondPersonWhoHoldsTheConnection(Firms firms) {
        Firm firm = setUp(firms);
        ann(firms).connect(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());
        firms.quickBooks().users().add(new IntuitUser("s-2", SECOND,
                IntuitUsers.PASSWORD, "Sol", "Vega", Set.of(firm.realm())));
        Person second = second(firms, firm);

        assertThat(second.connect(firm.id(), SECOND, firm.realm())).contains("is connected to", "already, by "
                + Stage.ADMINISTRATOR + " as the Intuit user " + IntuitUsers.BOOKKEEPER);
        firms.lastRun(firm.id()).refused().says(Code.R41, firm.name(), firm.realm());
        assertThat(firms.connections().find(firm.id()).orElseThrow().intuitEmail()).isEqualTo(IntuitUsers.BOOKKEEPER);

        assertThat(second.replace(firm.id(), SECOND, firm.realm())).contains("was connected to", SECOND);
        assertThat(firms.connections().find(firm.id()).orElseThrow().connectedBy()).isEqualTo(SECOND);
        assertThat(second.connect(firm.id(), SECOND, firm.realm())).as("the same person again")
                .contains("was connected to");
    }

    @Test
    void letsSeveralPeopleShareAnIntuitUser(Firms firms) {
        Firm firm = setUp(firms);
        ann(firms).connect(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());

        assertThat(second(firms, firm).connect(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm()))
                .contains("was connected to", SECOND);
    }

    @Test
    @Raises({Code.R02, Code.R05})
    void refusesWhoeverIsNoAdministrator(Firms firms) {
        Firm firm = setUp(firms);
        Person stranger = new Person(firms.exporter(), firms.quickBooks(), "stranger@bayside.example");

        assertThat(stranger.connect(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm())).contains("no such user");
        firms.lastRun(firm.id()).refused().says(Code.R02);
        assertThat(firms.connections().find(firm.id())).isEmpty();
        assertThat(firms.quickBooks().tokens().connected(firm.realm())).isTrue();
        assertThat(ann(firms).confirm(firm.id())).contains("is not connected to QuickBooks");
        firms.lastRun(firm.id()).refused().says(Code.R05);
    }

    @Test
    @Raises({Code.I51, Code.R05})
    void disconnectsHereAndAtIntuitAndKeepsTheRest(Firms firms) {
        Firm firm = setUp(firms);
        Person ann = ann(firms);
        ann.connect(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());
        firm.invoice("1001");
        firm.export().isQuiet();
        ShopInvoice waiting = firm.invoice("1002");

        assertThat(ann.disconnect(firm.id())).contains(Stage.ADMINISTRATOR + " disconnected company " + firm.name(),
                "its tokens are revoked");

        firms.lastRun(firm.id()).ended("FINISHED").says(Code.I51, firm.realm());
        assertThat(firms.quickBooks().tokens().connected(firm.realm())).isFalse();
        assertThat(rows(firms, "quickbooks_connection where company_id = " + firm.id()))
                .containsIgnoringCase("access_token=null").containsIgnoringCase("refresh_token=null");
        firm.export().refused().says(Code.R05, firm.name());
        ann.connect(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());
        firm.export().isQuiet();
        firm.assertExported(waiting);
        assertThat(firm.deviations()).isEmpty();
    }

    @Test
    @Raises(Code.I51)
    void saysWhenIntuitCouldNotBeTold(Firms firms) {
        Firm firm = firms.firm();
        firms.quickBooks().control().add(Rule.on(Kind.TOKEN)
                .and(call -> call.path().endsWith("/revoke")).then(cutBefore()));

        assertThat(ann(firms).disconnect(firm.id()))
                .contains("Intuit could not be told: remove the app in QuickBooks, too");

        firms.lastRun(firm.id()).says(Code.I51);
        assertThat(state(firms, firm)).isEqualTo(State.DISCONNECTED);
    }

    @Test
    void stopsARunUnderWayAtItsNextCall(Firms firms) {
        Firm firm = setUp(firms);
        Person ann = ann(firms);
        ann.connect(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());
        ShopInvoice first = firm.invoice("1001");
        ShopInvoice second = firm.invoice("1002");
        Latch latch = new Latch();
        firm.onWriteOf("Invoice", holdBefore(latch));
        CompletableFuture<LoggedRun> export = CompletableFuture.supplyAsync(firm::export);
        latch.awaitArrival();
        ann.disconnect(firm.id());
        latch.release();

        export.join().ended("STOPPED").says(Code.R06);

        assertThat(List.of(firm.status(first), firm.status(second))).contains("APPROVED");
    }

    @Test
    @Raises({Code.R13, Code.I52, Code.R03, Code.R04})
    @Unaudited("exports to two QuickBooks companies, one after the other")
    void asksBeforeItGoesOnInAnotherCompany(Firms firms) {
        Firm firm = setUp(firms);
        String elsewhere = firms.founded().realm();
        Person ann = ann(firms);
        ann.connect(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());
        firm.invoice("1001");
        firm.export().isQuiet();
        firm.invoice("1002");
        ann.replace(firm.id(), IntuitUsers.BOOKKEEPER, elsewhere);
        assertThat(firms.quickBooks().tokens().connected(firm.realm())).as("the earlier one").isFalse();

        firm.export().refused().says(Code.R13, elsewhere, firm.realm());
        assertThat(ann.confirm(firm.id())).contains(Stage.ADMINISTRATOR + " confirmed", "no longer to " + firm.realm());
        firms.lastRun(firm.id()).says(Code.I52, elsewhere);
        assertThat(ann.confirm(firm.id())).as("a second time").isEmpty();

        firm.export().refused().says(Code.R03).says(Code.R04);
        firm.sets("account", "Accounts Receivable (A/R)");
        firm.sets("service-account", "Reconditioning Income");
        firms.export(firm.id(), Stage.ADMINISTRATOR).ended("FINISHED");
        assertThat(rows(firms, "confirmed_company_file where company_id = " + firm.id()))
                .contains(Stage.ADMINISTRATOR, firm.realm(), elsewhere);

        ann.replace(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());
        firms.export(firm.id(), Stage.ADMINISTRATOR).refused().says(Code.R13, firm.realm(), elsewhere);
    }

    @ParameterizedTest(name = "arrived: {0}")
    @ValueSource(booleans = {true, false})
    @Raises({Code.E22, Code.R13, Code.E26, Code.I52})
    @Unaudited("exports to two QuickBooks companies, one after the other")
    void neverSendsToAnotherCompanyWhatWasOnItsWayToTheEarlierOne(boolean arrived, Firms firms) {
        Firm firm = setUp(firms);
        String elsewhere = firms.founded().realm();
        Person ann = ann(firms);
        ann.connect(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());
        firm.invoice("1001");
        Latch late = new Latch();
        firm.onWriteOf("Invoice", arrived ? applyWhenReleased(late) : cutBefore());
        firm.export().says("1001", Code.E22);
        late.release();
        Awaitility.await().until(() -> firm.invoices("1001").size() == (arrived ? 1 : 0));
        ann.replace(firm.id(), IntuitUsers.BOOKKEEPER, elsewhere);
        firm.waitUntilSettled();

        firm.export().refused().says(Code.R13, elsewhere, firm.realm());
        assertThat(ann.confirm(firm.id())).contains("Whether the QuickBooks company " + firm.realm(), "is not known",
                "Look for it there");
        firms.lastRun(firm.id()).ended("FINISHED").about("1001", Action.UNCLEAR)
                .says("1001", Code.E26, firm.realm()).says(Code.I52);
        chooseAccounts(firm);
        firms.export(firm.id(), Stage.ADMINISTRATOR).ended("FINISHED").about("1001", Action.CREATED);
        assertThat(invoices(firms, elsewhere)).as("written afresh").isEqualTo(1);
        assertThat(rows(firms, "qbo_link where entity = 'Invoice' and company_id = " + firm.id())).contains(elsewhere);

        ann.replace(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());
        ann.confirm(firm.id());
        chooseAccounts(firm);
        LoggedRun back = firms.export(firm.id(), Stage.ADMINISTRATOR).ended("FINISHED");

        back.about("1001", arrived ? Action.ADOPTED : Action.BLOCKED);
        back.says("1001", arrived ? Code.I06 : Code.E27);
        assertThat(invoices(firms, firm.realm())).isEqualTo(arrived ? 1 : 0);
        assertThat(rows(firms, "ledger where open_marker = 1 and company_id = " + firm.id())).isEqualTo("[]");
    }

    @Test
    @Raises({Code.E26, Code.I52})
    @Unaudited("exports to two QuickBooks companies, one after the other")
    void changesNothingInAnotherCompanyByAnIdOfTheEarlierOne(Firms firms) {
        Firm firm = setUp(firms);
        Firm other = firms.founded();
        Person ann = ann(firms);
        ann.connect(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());
        firm.sets("overwrite-existing", "true");
        ShopInvoice invoice = firm.invoice("1001");
        firm.export().isQuiet();
        String id = firm.invoices("1001").get(0).path("Id").asText();
        while (other.books().all("Invoice").noneMatch(entered -> entered.path("Id").asText().equals(id))) {
            other.entersInvoice("X" + System.nanoTime(), "5.00");
        }
        firm.changeShop("update invoice set status = 'APPROVED', po_no = 'PO-77', version = version + 1 "
                + "where id = ?", invoice.id());
        firm.onWriteOf("Invoice", cutBefore());
        firm.export().says("1001", Code.E22);
        ann.replace(firm.id(), IntuitUsers.BOOKKEEPER, other.realm());
        firm.waitUntilSettled();
        ObjectNode before = other.books().read("Invoice", id).deepCopy();

        ann.confirm(firm.id());
        firms.lastRun(firm.id()).says("1001", Code.E26).says(Code.I52);
        chooseAccounts(firm);
        firms.export(firm.id(), Stage.ADMINISTRATOR).ended("FINISHED").about("1001", Action.CREATED);

        assertThat(other.books().read("Invoice", id)).isEqualTo(before);
    }

    @Test
    @Raises(Code.R12)
    void confirmsNothingWhileAnExportIsUnderWay(Firms firms) {
        Firm firm = setUp(firms);
        String elsewhere = firms.founded().realm();
        Person ann = ann(firms);
        ann.connect(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());
        ShopInvoice first = firm.invoice("1001");
        Latch latch = new Latch();
        firm.onWriteOf("Invoice", holdBefore(latch));
        CompletableFuture<LoggedRun> export = CompletableFuture.supplyAsync(firm::export);
        latch.awaitArrival();
        ann.replace(firm.id(), IntuitUsers.BOOKKEEPER, elsewhere);

        assertThat(ann.confirm(firm.id())).contains("Another run of company");
        firms.lastRun(firm.id()).refused().says(Code.R12);
        latch.release();

        export.join();
        firm.assertExported(first);
    }

    @Test
    @Raises({Code.I52, Code.I07})
    @Unaudited("the export before the last one is undone by hand")
    void finishesInTheShopWhatTheEarlierCompanyHasForCertain(Firms firms) {
        Firm firm = setUp(firms);
        String elsewhere = firms.founded().realm();
        Person ann = ann(firms);
        ann.connect(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());
        ShopInvoice invoice = firm.invoice("1001");
        firm.export().isQuiet();
        firm.changeShop("update invoice set status = 'APPROVED', version = version - 1 where id = ?", invoice.id());
        firm.changeExporter("update ledger set state = 'APPLIED', open_marker = 1 where entity = 'Invoice' and "
                + "company_id = ?", firm.id());
        ann.replace(firm.id(), IntuitUsers.BOOKKEEPER, elsewhere);
        ann.confirm(firm.id());
        firms.lastRun(firm.id()).says(Code.I52).doesNotSay(Code.E26);
        chooseAccounts(firm);

        firms.export(firm.id(), Stage.ADMINISTRATOR).ended("FINISHED").about("1001", Action.ADOPTED)
                .says("1001", Code.I07, firm.realm(), "which exports went to before");

        firm.assertExported(invoice);
        assertThat(invoices(firms, elsewhere)).isZero();
    }

    @Test
    @Raises({Code.I52, Code.R13})
    @Unaudited("exports to two QuickBooks companies, one after the other")
    void trustsNoTokenThatItRemembersOfTheCompanyConnectedBefore(Firms firms) {
        Firm firm = setUp(firms);
        Person ann = ann(firms);
        ann.connect(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());
        firm.invoice("1001");
        firm.export().isQuiet();
        Firm other = firms.firm();
        connectInAnotherProcess(firm, other);
        firm.export().refused().says(Code.R13);
        ann.confirm(firm.id());
        firms.lastRun(firm.id()).says(Code.I52);
        chooseAccounts(firm);
        firm.invoice("1002");

        firms.export(firm.id(), Stage.ADMINISTRATOR).ended("FINISHED").about("1002", Action.CREATED);

        assertThat(firm.invoices("1002")).as("in the earlier company").isEmpty();
        assertThat(other.invoices("1002")).hasSize(1);
    }

    @Test
    @Raises(Code.R06)
    @Unaudited("its company is connected elsewhere in the end")
    void stopsARunWhoseCompanyWasConnectedElsewhereInAnotherProcess(Firms firms) {
        Firm firm = setUp(firms);
        Person ann = ann(firms);
        ann.connect(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());
        ShopInvoice first = firm.invoice("1001");
        ShopInvoice second = firm.invoice("1002");
        Firm other = firms.firm();
        Latch latch = new Latch();
        firm.onWriteOf("Invoice", holdBefore(latch));
        CompletableFuture<LoggedRun> export = CompletableFuture.supplyAsync(firm::export);
        latch.awaitArrival();
        connectInAnotherProcess(firm, other);
        firms.quickBooks().tokens().expireAccessTokens(firm.realm());
        latch.release();

        export.join().ended("STOPPED").says(Code.R06);

        firm.assertWaits(second);
        assertThat(other.invoices(first.number())).isEmpty();
        assertThat(other.invoices(second.number())).isEmpty();
    }

    @Test
    void needsNoConfirmationToGoBack(Firms firms) {
        Firm firm = setUp(firms);
        String elsewhere = firms.founded().realm();
        Person ann = ann(firms);
        ann.connect(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());
        ann.replace(firm.id(), IntuitUsers.BOOKKEEPER, elsewhere);
        ann.replace(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());

        firm.invoice("1001");
        firm.export().isQuiet();
    }

    @Test
    @Raises(Code.R06)
    void asksForAReconnectWhenARefreshedTokenIsRefused(Firms firms) {
        Firm firm = setUp(firms);
        Person ann = ann(firms);
        ann.connect(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());
        ShopInvoice waiting = firm.invoice("1001");
        firm.beginAudit();
        firms.quickBooks().control().add(Rule.on(Kind.BATCH).realm(firm.realm()).times(2)
                .then(answer(Faults.gateway(new QboFault(401, "AUTHENTICATION", List.of(new QboFault.Error("3200",
                        "message=AuthenticationFailed; errorCode=003200; statusCode=401", null, null))),
                        Instant.now()))));

        firm.export().refused().says(Code.R06);

        Connection broken = firms.connections().find(firm.id()).orElseThrow();
        assertThat(broken.state()).isEqualTo(State.RECONNECT_REQUIRED);
        assertThat(broken.stateReason()).isEqualTo("QuickBooks refused the token (401), also after it was refreshed");
        assertThat(broken.stateSince()).isNotNull();
        firm.assertUntouched(waiting);
        ann.connect(firm.id(), IntuitUsers.BOOKKEEPER, firm.realm());
        firm.export().isQuiet();
    }

    private static Firm setUp(Firms firms) {
        Firm firm = firms.founded();
        firm.sets("account", "Accounts Receivable (A/R)");
        firm.sets("service-account", "Reconditioning Income");
        return firm;
    }

    private static void chooseAccounts(Firm firm) {
        firm.sets("account", "Accounts Receivable (A/R)");
        firm.sets("service-account", "Reconditioning Income");
    }

    /** What this process learns from the database only: the tokens of the other firm are those of this one now. */
    private static void connectInAnotherProcess(Firm firm, Firm other) {
        firm.changeExporter("delete from quickbooks_connection where company_id = ?", firm.id());
        firm.changeExporter("update quickbooks_connection set company_id = ?, replaces_realm = ? where company_id = ?",
                firm.id(), firm.realm(), other.id());
    }

    private static long invoices(Firms firms, String realm) {
        return firms.quickBooks().books(realm).all("Invoice")
                .filter(invoice -> invoice.path("DocNumber").asText().equals("1001")).count();
    }

    private static Person ann(Firms firms) {
        return new Person(firms.exporter(), firms.quickBooks(), Stage.ADMINISTRATOR);
    }

    private static Person second(Firms firms, Firm firm) {
        firm.shop().user(SECOND, "Sol", "Vega", true, "Administrator").save();
        return new Person(firms.exporter(), firms.quickBooks(), SECOND);
    }

    private static State state(Firms firms, Firm firm) {
        return firms.connections().find(firm.id()).orElseThrow().state();
    }

    private static String rows(Firms firms, String of) {
        return JdbcClient.create(firms.databases().exporter().dataSource()).sql("select * from " + of).query()
                .listOfRows().toString();
    }
}
