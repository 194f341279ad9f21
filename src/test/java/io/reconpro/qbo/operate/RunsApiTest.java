package io.reconpro.qbo.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reconpro.qbo.login.Accounts;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Runs;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.testkit.ApiClient;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.RunningExporter;
import io.reconpro.qbo.testkit.Stage;
import io.reconpro.qbo.testkit.WebUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs by REST, on an exporter that browsers reach by HTTPS. */
class RunsApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Firms firms;
    private static ApiClient program;

    @BeforeAll
    static void begin() {
        firms = Firms.on(Database.H2, RunningExporter.PAGES, "login.failures=3", "login.pause=30m",
                "connection.public-url=https://exporter.example.com");
        firms.bean(Accounts.class).setPassword(Stage.ADMINISTRATOR, WebUser.PASSWORD, false);
        program = ApiClient.of(firms.exporter(), Stage.ADMINISTRATOR, WebUser.PASSWORD);
    }

    @AfterAll
    static void end() {
        firms.close();
    }

    @Test
    void anExportIsStartedAndFollowedToItsEnd() {
        Firm firm = firms.firm();
        ShopInvoice invoice = firm.invoice("A-1001");
        firm.beginAudit();

        HttpResponse<String> started = program.post(path(firm), "{\"operation\": \"start-export\"}");

        assertThat(started.statusCode()).isEqualTo(202);
        String run = started.headers().firstValue("Location").orElseThrow();
        assertThat(run).isEqualTo(path(firm) + "/" + json(started).get("id").asLong());
        await().untilAsserted(() -> assertThat(json(program.get(run)).get("state").asText()).isEqualTo("FINISHED"));
        JsonNode end = json(program.get(run));
        assertThat(end.get("company").asLong()).isEqualTo(firm.id());
        assertThat(end.get("kind").asText()).isEqualTo("EXPORT");
        assertThat(end.get("done").asInt()).isEqualTo(1);
        assertThat(end.get("errors").asInt()).isZero();
        assertThat(end.get("finishedAt").asText()).startsWith("20");
        firm.assertExported(invoice);
        assertThat(program.get(run).headers().firstValue("Set-Cookie")).as("no session").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"preview, PREVIEW", "update-classes, UPDATE_CLASSES", "clear-classes, CLEAR_CLASSES"})
    void theOtherOperationsAreStartedAlike(String operation, String kind) {
        Firm firm = firms.firm();
        firm.shop().save();

        HttpResponse<String> started = program.post(path(firm), "{\"operation\": \"" + operation + "\"}");

        assertThat(json(started).get("kind").asText()).isEqualTo(kind);
        await().untilAsserted(() -> assertThat(json(program.get(started.headers().firstValue("Location").orElseThrow()))
                .get("state").asText()).isEqualTo("FINISHED"));
    }

    @Test
    void aRunIsStoppedOnce() {
        Firm firm = firms.firm();
        firm.shop().save();
        long run = firms.bean(Runs.class).queue(Command.export(firm.id(), "ann", StartedBy.MANUAL)).id();

        HttpResponse<String> stopped = program.post(path(firm) + "/" + run + "/stop", "");
        firm.changeExporter("update export_run set state = 'STOPPED' where id = ?", run);

        assertThat(stopped.statusCode()).isEqualTo(202);
        assertThat(json(stopped).get("stopping").asBoolean()).isTrue();
        assertProblem(program.post(path(firm) + "/" + run + "/stop", ""), 409, "Run " + run + " has ended already.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"operation\": \"connect\"} | The member operation says what is to be done: clear-classes, preview, start-export, update-classes.",
        "{} | The member operation says what is to be done: clear-classes, preview, start-export, update-classes.",
        "preview | The body has to be JSON such as {\"operation\": \"preview\"}."})
    void whatCannotBeReadIsExplained(String body, String sentence) {
        Firm firm = firms.firm();
        firm.shop().save();

        assertProblem(program.post(path(firm), body), 400, sentence);
    }

    @Test
    void whatThereIsNotIsAProblemDetailToo() {
        Firm firm = firms.firm();
        Firm other = firms.firm();
        firm.shop().save();
        long run = firms.bean(Runs.class).queue(Command.export(other.id(), "ann", StartedBy.MANUAL)).id();

        assertProblem(program.get(path(firm) + "/" + run), 404, "Company " + firm.id() + " has no run " + run + ".");
        assertProblem(program.get("/api/companies/4711/runs/1"), 404, "There is no such address, or you may not know of it. "
                + "docs/operations.md lists those that there are.");
        assertProblem(program.get("/api/nowhere"), 404, "There is no such address, or you may not know of it. "
                + "docs/operations.md lists those that there are.");
    }

    @Test
    void whoIsUnknownIsAskedForEMailAndPassword() {
        Firm firm = firms.firm();
        HttpResponse<String> answer = ApiClient.anonymous(firms.exporter()).get(path(firm) + "/1");

        assertProblem(answer, 401, "Send e-mail and password of a user of the exporter, by HTTP Basic.");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValueSatisfying(how ->
                assertThat(how).startsWith("Basic realm="));
    }

    @Test
    void whoGuessesHasToWaitAsOnThePages() {
        firms.bean(Accounts.class).setPassword("victim@bayside.example", WebUser.PASSWORD, false);
        for (int i = 1; i <= 3; i++) {
            assertThat(ApiClient.of(firms.exporter(), "victim@bayside.example", "guess").get("/api/x").statusCode())
                    .isEqualTo(401);
        }

        assertProblem(ApiClient.of(firms.exporter(), "victim@bayside.example", WebUser.PASSWORD).get("/api/x"), 429,
                "Too many wrong passwords. Wait 1800 seconds, then try again.");
    }

    @Test
    void whatAnotherSiteHasABrowserSendIsRefused() {
        Firm firm = firms.firm();
        firm.shop().save();

        assertThat(program.post(path(firm), "{\"operation\": \"start-export\"}", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(firms.bean(Runs.class).latest(firm.id())).isEmpty();
    }

    @Test
    void cookiesOfThePagesAreForHttpsOnly() {
        assertThat(WebUser.anonymous(firms.exporter()).get("/login").headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
        assertThat(json(answer).get("detail").asText()).isEqualTo(sentence);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }

    private static String path(Firm firm) {
        return "/api/companies/" + firm.id() + "/runs";
    }
}
