package io.reconpro.qbo.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.login.Accounts;
import io.reconpro.qbo.testkit.Addresses;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.RunningExporter;
import io.reconpro.qbo.testkit.Stage;
import io.reconpro.qbo.testkit.WebUser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the pages withstand, whoever asks. */
class SecurityTest {

    private static Firms firms;
    private static Firm firm;
    private static WebUser owner;

    @BeforeAll
    static void begin() {
        firms = Firms.on(Database.H2, RunningExporter.PAGES, "login.failures=3", "login.pause=30m",
                "server.forward-headers-strategy=native");
        firm = firms.firm();
        firm.invoice("1001");
        firm.export();
        owner = WebUser.loggedIn(firms.exporter(), Stage.ADMINISTRATOR);
    }

    @AfterAll
    static void end() {
        firms.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/style.css", "/nowhere"})
    void everyAnswerTellsTheBrowserToBeCareful(String path) {
        HttpResponse<String> answer = WebUser.anonymous(firms.exporter()).get(path);

        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "script-src 'self';",
                "style-src 'self';", "frame-ancestors 'none'", "base-uri 'none'").doesNotContain("unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().map()).doesNotContainKeys("Server", "X-Powered-By", "server", "x-powered-by");
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "logs", "manager/settings", "manager/log", "clients", "runs", "runs/1", "exporter", "waiting",
        "accepted", "documents/Invoice/1", "documents/Invoice/1/unlink", "log/clear-classes", "exporter/disconnect"})
    void noPageHasAScriptOrAStyleOfItsOwnAndNoneIsKept(String page) {
        HttpResponse<String> answer = owner.get("/companies/" + firm.id() + "/" + page);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().replaceAll("<script src=\"/webjars/[^>]*></script>", ""))
                .doesNotContainPattern("(?i)<script|<style|\\son[a-z]+=\"|\\sstyle=\"|javascript:");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    @Test
    void theSessionIsNewAfterTheLoginAndItsCookieIsOutOfReach() {
        WebUser user = WebUser.anonymous(firms.exporter());
        HttpResponse<String> login = user.get("/login");
        String before = user.sessionId();

        user.logIn(Stage.ADMINISTRATOR, WebUser.PASSWORD);

        assertThat(header(login, "Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
        assertThat(user.sessionId()).isNotNull().isNotEqualTo(before);
        assertThat(user.get("/companies/" + firm.id() + "/log").statusCode()).isEqualTo(200);
    }

    @Test
    void theSessionIsGoneAfterLoggingOut() {
        WebUser user = WebUser.loggedIn(firms.exporter(), Stage.ADMINISTRATOR);

        user.post("/logout");

        assertThat(user.get("/companies/" + firm.id() + "/log").statusCode()).isEqualTo(302);
    }

    @Test
    void aFormOfAnotherSiteDoesNothing() {
        int runs = runs();
        List<String> posts = Addresses.of(firms.exporter()).posts().filter(address -> !address.contains("/api/"))
                .map(address -> Addresses.path(address, firm.id())).toList();

        for (String path : Stream.concat(posts.stream(), Stream.of("/login", "/logout")).toList()) {
            for (Map<String, String> fields : List.of(Map.of("run", "1"), Map.of("_csrf", "guessed"))) {
                assertThat(owner.forge(path, fields)).as(path).satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(403);
                    assertThat(answer.body()).contains("This page is for others");
                });
            }
        }

        assertThat(posts).hasSizeGreaterThan(20);
        assertThat(runs()).isEqualTo(runs);
        assertThat(owner.get("/companies/" + firm.id() + "/log").statusCode()).as("still logged in").isEqualTo(200);
    }

    @Test
    void theProgramsEntranceKnowsNoSession() {
        String path = "/api/companies/" + firm.id() + "/runs";

        assertThat(owner.get(path + "/1").statusCode()).isEqualTo(401);
        assertThat(owner.postJson(path, "{\"operation\": \"start-export\"}").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"log/start-export", "log/preview", "log/update-classes", "log/stop"})
    void nothingIsDoneByFollowingALink(String operation) {
        assertThat(owner.get("/companies/" + firm.id() + "/" + operation).statusCode()).isIn(404, 405);
    }

    @Test
    void whoGuessesHasToWaitEvenWithTheRightPassword() {
        firms.exporter().bean(Accounts.class).setPassword("victim@bayside.example", WebUser.PASSWORD, false);
        WebUser guesser = WebUser.anonymous(firms.exporter());
        for (int i = 1; i <= 3; i++) {
            guesser.logIn("victim@bayside.example", "guess " + i);
            assertThat(guesser.get("/login?error").body()).contains("E-mail or password is wrong.");
        }

        guesser.logIn("Victim@Bayside.example ", WebUser.PASSWORD);

        assertThat(guesser.get("/login?error").body()).contains("Too many wrong passwords. Wait 1800 seconds");
        assertThat(guesser.get("/").statusCode()).isEqualTo(302);
        assertThat(WebUser.loggedIn(firms.exporter(), Stage.ADMINISTRATOR).get("/").statusCode()).as("others").isNotEqualTo(403);
    }

    @Test
    void whoGuessesFromOneAddressHasToWaitWhateverTheUser() {
        WebUser guesser = WebUser.anonymous(firms.exporter()).with("X-Forwarded-For", "203.0.113.7");
        for (int i = 1; i <= 30; i++) {
            guesser.logIn("victim" + i + "@bayside.example", "guess");
        }

        guesser.logIn("one.more@bayside.example", "guess");
        assertThat(guesser.get("/login?error").body()).contains("Too many wrong passwords");
        assertThat(guesser.logIn(Stage.ADMINISTRATOR, WebUser.PASSWORD).headers().firstValue("Location").orElse(""))
                .endsWith("/login?error");

        WebUser elsewhere = WebUser.anonymous(firms.exporter()).with("X-Forwarded-For", "203.0.113.8");
        elsewhere.logIn(Stage.ADMINISTRATOR, WebUser.PASSWORD);
        assertThat(elsewhere.get("/companies/" + firm.id() + "/log").statusCode()).isEqualTo(200);
    }

    @Test
    void cookiesAreForHttpsOnlyWhereAProxySpeaksIt() {
        WebUser user = WebUser.anonymous(firms.exporter()).with("X-Forwarded-Proto", "https");

        assertThat(header(user.get("/login"), "Set-Cookie")).contains("Secure", "HttpOnly", "SameSite=Lax");
        assertThat(header(WebUser.anonymous(firms.exporter()).get("/login"), "Set-Cookie")).doesNotContain("Secure");
    }

    @Test
    void aNewPasswordEndsAllOtherSessions() {
        WebUser here = WebUser.loggedIn(firms.exporter(), "careful@bayside.example");
        WebUser elsewhere = WebUser.anonymous(firms.exporter());
        elsewhere.logIn("careful@bayside.example", WebUser.PASSWORD);
        String before = here.sessionId();
        assertThat(elsewhere.get("/password").statusCode()).isEqualTo(200);

        here.post("/password", Map.of("present", WebUser.PASSWORD, "password", "another good battery"), "/password");

        assertThat(here.get("/password").body()).contains("Your password is changed");
        assertThat(here.sessionId()).isNotEqualTo(before);
        assertThat(elsewhere.get("/password").statusCode()).isEqualTo(302);
    }

    @Test
    void anOperatorWhoIsOneNoMoreIsLoggedOut() {
        WebUser operator = WebUser.operator(firms.exporter(), "former@bayside.example");
        assertThat(operator.get("/actuator/prometheus").statusCode()).isEqualTo(200);

        JdbcClient.create(firms.exporter().bean(DataSource.class))
                .sql("update exporter_user set operator = false where email = 'former@bayside.example'").update();

        assertThat(operator.get("/actuator/prometheus").statusCode()).isEqualTo(302);
        operator.logIn("former@bayside.example", WebUser.PASSWORD);
        assertThat(operator.get("/actuator/prometheus").statusCode()).isEqualTo(403);
    }

    @Test
    void anOperatorIsLedToTheMachinery() {
        WebUser operator = WebUser.operator(firms.exporter(), "watch@bayside.example");

        assertThat(operator.get("/").body()).contains("/actuator/hawtio", "/actuator/health", "/actuator/prometheus")
                .doesNotContain("may not export for any company");
        assertThat(WebUser.loggedIn(firms.exporter(), "nobody@bayside.example").get("/").body())
                .contains("may not export for any company").doesNotContain("/actuator");
    }

    @Test
    void anUnknownEMailIsToldNothingElse() {
        WebUser stranger = WebUser.anonymous(firms.exporter());

        stranger.logIn("nobody@bayside.example", "whatever it is");

        assertThat(stranger.get("/login?error").body()).contains("E-mail or password is wrong.");
    }

    @Test
    void noPasswordIsStoredReadably() {
        assertThat(JdbcClient.create(firms.exporter().bean(DataSource.class))
                .sql("select password_hash from exporter_user").query(String.class).list())
                .isNotEmpty().allMatch(hash -> hash.startsWith("{bcrypt}")).noneMatch(hash -> hash.contains("horse"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/jolokia", "/actuator/hawtio"})
    void whatOperatorsWatchIsForOperators(String path) {
        assertThat(owner.get(path).statusCode()).isIn(403, 404);
        assertThat(WebUser.anonymous(firms.exporter()).get(path).statusCode()).isIn(302, 401);
    }

    @Test
    void aPartOfAPageThatNeedsALoginHasTheWholePageReload() {
        HttpResponse<String> answer = WebUser.anonymous(firms.exporter())
                .get("/companies/" + firm.id() + "/runs/1/progress", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "HX-Refresh")).isEqualTo("true");
    }

    @Test
    void whatIsMissingIsSaidInASentence() {
        assertThat(owner.get("/nowhere")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("There is no such page").doesNotContain("Exception");
        });
    }

    private static int runs() {
        return JdbcClient.create(firms.exporter().bean(DataSource.class)).sql("select count(*) from export_run")
                .query(Integer.class).single();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
