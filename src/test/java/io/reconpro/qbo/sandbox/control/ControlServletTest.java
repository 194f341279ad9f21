package io.reconpro.qbo.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlServletTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private final Api api = RUNNING.api();

    private static HttpResponse<String> call(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(RUNNING.quickBooks().baseUrl() + "/control/" + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind": "READ", "action": "answer", "status": 503, "shape": "html"}          | 503 | <html>
            {"kind": "READ", "action": "answer", "status": 400, "code": "6000"}           | 400 | "code":"6000"
            {"kind": "READ", "action": "answer", "status": 429, "shape": "xml"}           | 429 | <IntuitResponse
            {"kind": "READ", "action": "answer", "status": 401, "shape": "gateway"}       | 401 | "fault"
            {"kind": "READ", "action": "answer", "status": 200, "code": "10000"}          | 200 | "Fault"
            {"entity": "Customer", "action": "applyThenAnswer", "status": 504, "shape": "xml"} | 504 | Error code
            {"operation": "read", "realm": "9130350000000001", "nth": 2, "action": "answer"} | 200 | "Customer"
            """)
    void disturbsACall(String rule, int status, String body) throws Exception {
        assertThat(call("POST", "rules", rule).statusCode()).isEqualTo(200);

        HttpResponse<String> answer = api.get("customer/1");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(body);
    }

    @Test
    void clearsRules() throws Exception {
        call("POST", "rules", "{\"action\": \"answer\"}");
        call("DELETE", "rules", "");

        assertThat(api.get("customer/1").statusCode()).isEqualTo(200);
    }

    @Test
    void flipsSwitches() throws Exception {
        call("POST", "switches", "{\"requestIds\": \"IGNORED\", \"queryLag\": \"PT0.01S\"}");

        assertThat(RUNNING.quickBooks().control().switches().requestIds).isEqualTo(Switches.RequestIds.IGNORED);
        assertThat(call("GET", "switches", "").body()).contains("\"queryLag\":\"PT0.01S\"");
    }

    @Test
    void movesTheClock() throws Exception {
        Instant before = RUNNING.quickBooks().control().clock().instant();

        call("POST", "clock", "{\"advance\": \"P2D\"}");

        assertThat(Duration.between(before, RUNNING.quickBooks().control().clock().instant())).isGreaterThan(Duration.ofDays(1));
    }

    @Test
    void listsRequests() throws Exception {
        api.get("customer/1");

        assertThat(call("GET", "requests", "").body()).contains("\"kind\":\"READ\"", "\"entity\":\"Customer\"");
        call("DELETE", "requests", "");
        assertThat(RUNNING.quickBooks().requests().all()).isEmpty();
    }

    @Test
    void letsAPersonWork() throws Exception {
        String customer = api.write("customer", "{\"DisplayName\": \"Paid by hand\"}").get("Id").asText();

        HttpResponse<String> answer = call("POST", "person", """
                {"realm": "9130350000000001", "action": "receives", "id": "%s", "amount": "12.50", "date": "2026-11-02",
                 "account": "Checking", "method": "Check", "number": "1042"}""".formatted(customer));

        ObjectNode payment = api.read("payment/" + Api.json(answer.body()).get("Id").asText());
        assertThat(payment.get("TotalAmt").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(payment.get("TxnDate").asText()).isEqualTo("2026-11-02");
        assertThat(payment.at("/DepositToAccountRef/name").asText()).isEqualTo("Checking");
        assertThat(payment.at("/PaymentMethodRef/name").asText()).isEqualTo("Check");
        assertThat(payment.get("PaymentRefNum").asText()).isEqualTo("1042");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            person   | {"realm": "9130350000000001", "action": "sings"} | sings
            person   | {"realm": "9130350000000001", "action": "receives", "id": "1"} | amount: missing
            person   | {"realm": "7", "action": "deletes"} | '7'
            person   | {"realm": "9130350000000001", "action": "deletes", "entity": "Invoice", "id": "987654"} | 610
            rules    | {"action": "explode"}      | explode
            rules    | {"acton": "answer"}        | acton
            switches | {"requestIds": "FORGOTTEN"} | FORGOTTEN
            nothing  | {}                         | GET and POST /switches
            """)
    void namesWhatIsWrong(String path, String body, String named) throws Exception {
        HttpResponse<String> answer = call("POST", path, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(named);
    }
}
