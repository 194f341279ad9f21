package io.reconpro.qbo.sandbox.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryEndpointTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @AfterEach
    void restore() {
        RUNNING.quickBooks().control().switches().queryLag = Duration.ZERO;
    }

    @ParameterizedTest
    @ValueSource(strings = {"AT&T #1 + Co", "O'Neil \\ Sons", "100% 'real'", "Zoë Ünïcode ™", "a;b=c?d/e",
        "“Curly” ’s"})
    void findsNamesHoweverTheyTravel(String name) {
        String id = customer(name);
        String statement = "SELECT * FROM Customer WHERE DisplayName = '"
                + name.replace("\\", "\\\\").replace("'", "\\'") + "'";

        assertThat(RUNNING.api().query(statement).path("Customer").findValuesAsText("Id")).containsExactly(id);
        assertThat(Api.json(post("application/text", statement).body()).path("QueryResponse").path("Customer")
                .findValuesAsText("Id")).containsExactly(id);
    }

    @Test
    void takesAPostedStatementOnlyAsText() {
        HttpResponse<String> answer = post("application/json", "SELECT * FROM Customer");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer.body()).at("/Fault/Error/0/code").asText()).isEqualTo("1050");
    }

    @Test
    void takesALongListOfNames() {
        String id = customer("The one");
        String statement = "SELECT * FROM Customer WHERE DisplayName IN ('The one'" + ",'another'".repeat(500) + ")";

        assertThat(Api.json(post("application/text", statement).body()).findValuesAsText("Id")).containsExactly(id);
    }

    @Test
    void answersForSettingsToo() {
        assertThat(RUNNING.api().query("SELECT * FROM Preferences").at("/Preferences/0/SalesFormsPrefs").isObject())
                .isTrue();
        assertThat(RUNNING.api().query("SELECT * FROM CompanyInfo").at("/CompanyInfo/0/CompanyName").asText())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Customer", "Vendor", "Employee", "Item", "Invoice", "Bill", "Payment", "Class", "Account",
        "Term", "PaymentMethod", "TaxCode", "TaxRate"})
    void answersForEveryEntity(String entity) {
        JsonNode counted = RUNNING.api().query("SELECT count(*) FROM " + entity);
        JsonNode found = RUNNING.api().query("SELECT * FROM " + entity + " MAXRESULTS 1000");

        assertThat(found.path(entity)).hasSize(counted.path("totalCount").intValue());
    }

    @Test
    void hidesTheDeactivatedUnderTheirNewName() {
        String id = customer("Gone soon");
        RUNNING.books().deactivate("Customer", id);

        assertThat(RUNNING.api().query("SELECT * FROM Customer WHERE DisplayName = 'Gone soon (deleted)'")).isEmpty();
        assertThat(RUNNING.api().query("SELECT * FROM Customer WHERE DisplayName IN ('Gone soon',"
                + "'Gone soon (deleted)') AND Active IN (true,false)").path("Customer").findValuesAsText("Id"))
                .containsExactly(id);
    }

    @Test
    void doesNotSeeYetWhatWasJustWrittenWhereQueriesLag() {
        RUNNING.quickBooks().control().switches().queryLag = Duration.ofMinutes(1);
        String name = "Late " + NUMBER.incrementAndGet();
        customer(name);
        String statement = "SELECT * FROM Customer WHERE DisplayName = '" + name + "'";

        assertThat(RUNNING.api().query(statement)).isEmpty();
        RUNNING.quickBooks().control().clock().advance(Duration.ofMinutes(1));
        assertThat(RUNNING.api().query(statement).path("Customer")).hasSize(1);
    }

    @Test
    void givesWhatWasCreatedSinceAnInstant() {
        var clock = RUNNING.quickBooks().control().clock();
        clock.advance(Duration.ofSeconds(10));
        String since = clock.instant().toString();
        String id = customer("New " + NUMBER.incrementAndGet());

        assertThat(RUNNING.api().query("SELECT * FROM Customer WHERE MetaData.CreateTime >= '"
                + since.substring(0, 19) + "Z'").path("Customer").findValuesAsText("Id")).containsExactly(id);
    }

    private static String customer(String name) {
        ObjectNode customer = JsonNodeFactory.instance.objectNode().put("DisplayName", name);
        return RUNNING.books().create("Customer", customer).get("Id").asText();
    }

    private static HttpResponse<String> post(String type, String statement) {
        return RUNNING.api().send(RUNNING.api().request("query").header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(statement)));
    }
}
