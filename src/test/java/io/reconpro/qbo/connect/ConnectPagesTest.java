package io.reconpro.qbo.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.login.Accounts;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.oauth.IntuitUsers;
import io.reconpro.qbo.sandbox.oauth.Tokens;
import io.reconpro.qbo.testkit.Browser;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.RunningExporter;
import io.reconpro.qbo.testkit.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People connect and sign in on the exporter's pages and those of the local Intuit, each in an own browser. */
class ConnectPagesTest {

    private static final String PASSWORD = "a-long-test-password";
    private static final String SECOND = "second@bayside.example";
    private static final String CLERK = "clerk@bayside.example";

    private static Stage stage;
    private static String address;

    @BeforeAll
    static void start() {
        stage = Stage.on(Database.H2).with(RunningExporter.PAGES);
        stage.shop().user(SECOND, "Sol", "Vega", true, "Administrator").user(CLERK, "Cleo", "Ng", true, "Accountant");
        stage.shop().invoice("1001").of(stage.shop().client("Acme Motors"))
                .line(stage.shop().service("Polish"), "120.00").approved();
        stage.shop().save();
        address = stage.exporter().address();
        for (String path : List.of("/quickbooks/callback", "/login/oauth2/code/intuit")) {
            stage.quickBooks().apps().allowRedirect(Tokens.CLIENT_ID, address + path);
        }
        Accounts accounts = stage.exporter().bean(Accounts.class);
        List.of(Stage.ADMINISTRATOR, SECOND, CLERK).forEach(user -> accounts.setPassword(user, PASSWORD, false));
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @BeforeEach
    void notSignedInAndDisconnected() {
        stage.quickBooks().control().switches().nonceInIdToken = true;
        tables().sql("delete from intuit_account").update();
        connections().disconnect(1);
    }

    @Test
    void goFromTheFirstConnectionToTheFirstExport() {
        Browser ann = exporterPage(loggedIn(Stage.ADMINISTRATOR));
        assertThat(ann.text()).contains("OpenID Information", "Disconnected from");

        ann.submit("/connect", Map.of());
        assertThat(ann.text()).contains("local stand-in for Intuit");
        authorize(ann, IntuitUsers.BOOKKEEPER, Options.FIRST_REALM);

        assertThat(ann.address()).isEqualTo(address + "/companies/1/exporter");
        assertThat(ann.text()).contains("was connected to Bayside Reconditioning (" + Options.FIRST_REALM + ") by "
                + Stage.ADMINISTRATOR, "Connected to Bayside Reconditioning",
                "as the Intuit user " + IntuitUsers.BOOKKEEPER, "Disconnect from QuickBooks", "QuickBooks Online Exporter");
        assertThat(stage.export().allExported()).isTrue();
        assertThat(stage.books().all("Invoice").filter(one -> one.path("DocNumber").asText().equals("1001")))
                .hasSize(1);

        ann.open("/companies/1/exporter/disconnect").submit("/disconnect", Map.of());
        assertThat(ann.text()).contains("its tokens are revoked", "Disconnected from Bayside Reconditioning");
        assertThat(stage.quickBooks().tokens().connected(Options.FIRST_REALM)).isFalse();
    }

    @Test
    void tellThatThePersonCancelled() {
        Browser ann = exporterPage(loggedIn(Stage.ADMINISTRATOR)).submit("/connect", Map.of());
        toDecision(ann, IntuitUsers.BOOKKEEPER, Options.FIRST_REALM);
        ann.submit("/decision", Map.of("decision", "cancel"));

        assertThat(ann.text()).contains("You cancelled at Intuit. Nothing was changed.", "Disconnected from");
    }

    @Test
    void takeNoAnswerFromAnotherSession() {
        Browser ann = exporterPage(loggedIn(Stage.ADMINISTRATOR)).submit("/connect", Map.of());
        toDecision(ann, IntuitUsers.BOOKKEEPER, Options.FIRST_REALM);
        String answer = ann.submitAndStay("/decision", Map.of("decision", "authorize")).location();

        for (Browser other : List.of(loggedIn(SECOND), loggedIn(Stage.ADMINISTRATOR), ann)) {
            assertThat(other.open(answer).status()).isEqualTo(400);
            assertThat(other.text()).contains("does not belong to a request of yours");
        }
        Browser nobody = new Browser().open(answer);
        assertThat(nobody.address()).startsWith(address + "/login");
        assertThat(state()).isEqualTo(Connection.State.DISCONNECTED);
    }

    @Test
    void takeAnAnswerOnce() {
        Browser ann = exporterPage(loggedIn(Stage.ADMINISTRATOR)).submit("/connect", Map.of());
        toDecision(ann, IntuitUsers.BOOKKEEPER, Options.FIRST_REALM);
        String answer = ann.submitAndStay("/decision", Map.of("decision", "authorize")).location();

        assertThat(ann.open(answer).text()).contains("was connected to");
        assertThat(ann.open(answer).status()).isEqualTo(400);
        assertThat(state()).isEqualTo(Connection.State.CONNECTED);
    }

    @Test
    void refuseForgedRequests() {
        connect(Stage.ADMINISTRATOR);
        Browser ann = loggedIn(Stage.ADMINISTRATOR);

        for (String operation : List.of("/connect", "/disconnect", "/confirm-company", "/sign-in")) {
            assertThat(ann.forge(address + "/companies/1/exporter" + operation, Map.of()).status()).as(operation)
                    .isEqualTo(403);
        }
        assertThat(state()).isEqualTo(Connection.State.CONNECTED);
    }

    @Test
    void areForAdministratorsOnly() {
        Browser clerk = loggedIn(CLERK).open(address + "/companies/1/exporter");

        assertThat(clerk.status()).isEqualTo(403);
        assertThat(new Browser().open(address + "/companies/1/exporter").address()).startsWith(address + "/login");
    }

    @Test
    void tellASecondPersonWhoHoldsTheConnection() {
        connect(Stage.ADMINISTRATOR);
        Browser second = exporterPage(loggedIn(SECOND)).submit("/exporter/connect", Map.of());

        assertThat(second.text()).contains("is connected to Bayside Reconditioning", "already, by "
                + Stage.ADMINISTRATOR + " as the Intuit user " + IntuitUsers.BOOKKEEPER);
        second.submit("/connect", Map.of("replace", "true"));
        authorize(second, IntuitUsers.BOOKKEEPER, Options.FIRST_REALM);
        assertThat(second.text()).contains("by " + SECOND);
    }

    @Test
    void askBeforeExportsGoElsewhere() {
        connect(Stage.ADMINISTRATOR);
        Browser ann = exporterPage(loggedIn(Stage.ADMINISTRATOR)).submit("/connect", Map.of("replace", "true"));
        authorize(ann, IntuitUsers.BOOKKEEPER, Options.SECOND_REALM);
        assertThat(ann.text()).contains("Exports went to another QuickBooks company before", Options.FIRST_REALM);

        ann.submit("/confirm-company", Map.of());

        assertThat(ann.text()).contains("confirmed that company", "Golden Gate Auto Recon")
                .doesNotContain("went to another");
        tables().sql("delete from confirmed_company_file").update();
        tables().sql("delete from quickbooks_connection").update();
        connect(Stage.ADMINISTRATOR);
    }

    @Test
    void sayWhenAReconnectIsNeeded() {
        connect(Stage.ADMINISTRATOR);
        stage.quickBooks().tokens().revoke(Options.FIRST_REALM);
        stage.export();

        Browser ann = loggedIn(Stage.ADMINISTRATOR).open(address + "/companies/1/log");
        assertThat(ann.text()).contains("QuickBooks no longer accepts the connection: connect the company again.");
        assertThat(exporterPage(ann).text()).contains("Reconnect needed",
                "Intuit refused the refresh token: invalid_grant");
    }

    @Test
    void areReachedFromTheEditionManager() {
        Browser ann = loggedIn(Stage.ADMINISTRATOR).open(address + "/companies/1/manager/settings");

        assertThat(ann.page().body()).contains("href=\"/companies/1/exporter\">Login to Intuit<");
    }

    @Test
    void offerToSignInOnTheLoginPage() {
        assertThat(new Browser().open(address + "/login").text()).contains("Sign in with Intuit");
    }

    @Test
    void signInWhomTheyKnow() {
        for (boolean nonce : new boolean[] {true, false}) {
            stage.quickBooks().control().switches().nonceInIdToken = nonce;
            tables().sql("delete from intuit_account").update();
            Browser stranger = atIntuit(new Browser(), IntuitUsers.OWNER);
            assertThat(stranger.text()).contains("This Intuit account is not known here.");

            Browser ann = exporterPage(loggedIn(Stage.ADMINISTRATOR)).submit("/sign-in", Map.of());
            signInAtIntuit(ann, IntuitUsers.OWNER);
            assertThat(ann.address()).isEqualTo(address + "/companies/1/exporter");
            assertThat(ann.text()).contains("Signed in with Intuit as " + IntuitUsers.OWNER);

            Browser later = atIntuit(new Browser(), IntuitUsers.OWNER);
            assertThat(later.address()).isEqualTo(address + "/companies/1/log");
            assertThat(later.text()).contains(Stage.ADMINISTRATOR, "Log Off");
            later.submit("/logout", Map.of());
            assertThat(later.open(address + "/companies/1/log").address()).startsWith(address + "/login");
        }
    }

    @Test
    void sayInPlainWordsWhyNobodyWasSignedIn() {
        Browser stranger = new Browser().open(address + "/oauth2/authorization/intuit");
        stranger.submit("/sign-in", Map.of("email", IntuitUsers.NEWCOMER, "password", IntuitUsers.PASSWORD));
        stranger.submit("/decision", Map.of("decision", "cancel"));
        assertThat(stranger.text()).contains("You cancelled at Intuit.");
        assertThat(stranger.open(address + "/login/oauth2/code/intuit?state=forged&code=AB1forged").text())
                .contains("This answer of Intuit came too late.");

        Browser ann = exporterPage(loggedIn(Stage.ADMINISTRATOR)).submit("/exporter/sign-in", Map.of());
        ann.submit("/sign-in", Map.of("email", IntuitUsers.NEWCOMER, "password", IntuitUsers.PASSWORD));
        ann.submit("/decision", Map.of("decision", "cancel"));
        assertThat(ann.address()).isEqualTo(address + "/companies/1/exporter");
        assertThat(ann.text()).contains("You cancelled at Intuit.");
    }

    @Test
    void keepTheCompanyConnectedAfterLogOff() {
        connect(Stage.ADMINISTRATOR);
        exporterPage(loggedIn(Stage.ADMINISTRATOR)).submit("/logout", Map.of());

        assertThat(state()).isEqualTo(Connection.State.CONNECTED);
        assertThat(stage.quickBooks().tokens().connected(Options.FIRST_REALM)).isTrue();
    }

    @Test
    void linkNobodyWhoDidNotAskForIt() {
        Browser ann = atIntuit(loggedIn(Stage.ADMINISTRATOR), IntuitUsers.OWNER);

        assertThat(ann.text()).contains("Press Sign in with Intuit on the page QuickBooks Exporter.");
        assertThat(tables().sql("select count(*) from intuit_account").query(Long.class).single()).isZero();
    }

    @Test
    void signInNobodyWithAnAccountThatSeveralShare() {
        for (String user : List.of(Stage.ADMINISTRATOR, SECOND)) {
            Browser browser = exporterPage(loggedIn(user)).submit("/sign-in", Map.of());
            signInAtIntuit(browser, IntuitUsers.BOOKKEEPER);
            assertThat(browser.text()).contains("Signed in with Intuit as " + IntuitUsers.BOOKKEEPER);
        }

        assertThat(atIntuit(new Browser(), IntuitUsers.BOOKKEEPER).text())
                .contains("Several users share this Intuit account.");
    }

    private static Browser loggedIn(String user) {
        Browser browser = new Browser().open(address + "/login")
                .submit("/login", Map.of("username", user, "password", PASSWORD));
        assertThat(browser.address()).as(browser.text()).doesNotContain("/login");
        return browser;
    }

    private static Browser exporterPage(Browser browser) {
        return browser.open(address + "/companies/1/exporter");
    }

    private static void connect(String user) {
        Browser browser = exporterPage(loggedIn(user)).submit("/connect", Map.of());
        authorize(browser, IntuitUsers.BOOKKEEPER, Options.FIRST_REALM);
        assertThat(browser.text()).contains("was connected to");
    }

    private static void authorize(Browser browser, String email, String realm) {
        toDecision(browser, email, realm);
        browser.submit("/decision", Map.of("decision", "authorize"));
    }

    private static void toDecision(Browser browser, String email, String realm) {
        if (browser.page().body().contains("name=\"password\"")) {
            browser.submit("/sign-in", Map.of("email", email, "password", IntuitUsers.PASSWORD));
        }
        if (browser.text().contains("Choose the company")) {
            browser.submit("/company", Map.of("realm", realm));
        }
    }

    private static Browser atIntuit(Browser browser, String email) {
        browser.open(address + "/oauth2/authorization/intuit");
        signInAtIntuit(browser, email);
        return browser;
    }

    private static void signInAtIntuit(Browser browser, String email) {
        browser.submit("/sign-in", Map.of("email", email, "password", IntuitUsers.PASSWORD));
        if (browser.text().contains("Share your profile")) {
            browser.submit("/decision", Map.of("decision", "authorize"));
        }
    }

    private static Connection.State state() {
        return connections().find(1).orElseThrow().state();
    }

    private static Connections connections() {
        return stage.exporter().bean(Connections.class);
    }

    private static JdbcClient tables() {
        return JdbcClient.create(stage.databases().exporter().dataSource());
    }
}
