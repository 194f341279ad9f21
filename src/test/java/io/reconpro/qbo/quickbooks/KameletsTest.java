package io.reconpro.qbo.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.quickbooks.Outcome.Done;
import io.reconpro.qbo.quickbooks.Outcome.NotExecuted;
import io.reconpro.qbo.quickbooks.Outcome.Reason;
import io.reconpro.qbo.quickbooks.Outcome.Refused;
import io.reconpro.qbo.quickbooks.Outcome.Unknown;
import io.reconpro.qbo.quickbooks.StubServer.Seen;
import io.reconpro.qbo.quickbooks.StubServer.Told;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ConnectorTest
class KameletsTest {

    private static final StubServer SERVER = new StubServer();
    private static final long COMPANY = 7;

    @Autowired
    private ProducerTemplate camel;

    @Autowired
    private Connections connections;

    private static volatile Consumer<Exchange> betweenReservingAndWriting;

    @TestConfiguration(proxyBeanMethods = false)
    static class Flow {

        @Bean
        RouteBuilder reserveAndWrite() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:reserve-and-write").to("kamelet:quickbooks-reserve-action")
                            .process(exchange -> betweenReservingAndWriting.accept(exchange))
                            .to("kamelet:quickbooks-write-action");
                    from("direct:reserve-in-a-loop").loop(2).to("kamelet:quickbooks-reserve-action").end();
                    from("direct:reserve-in-a-split").split(body()).to("kamelet:quickbooks-reserve-action").end();
                    from("direct:reserve-and-write-often").setProperty("call", body())
                            .loop(20).setBody(exchangeProperty("call")).to("direct:reserve-and-write").end();
                }
            };
        }
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry settings) {
        settings.add("quickbooks.api-url", SERVER::url);
        settings.add("quickbooks.token-url", () -> SERVER.url() + "/oauth2/v1/tokens/bearer");
    }

    @BeforeEach
    void connect() {
        SERVER.reset();
        connections.connect(COMPANY, "123", "refresh-0", null);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void createsAnEntityAndReturnsIt() {
        SERVER.tell(Told.json(200, """
                {"Invoice":{"Id":"12","SyncToken":"0","TotalAmt":10.50},"time":"2026-11-23T08:00:01.250-08:00"}""")
                .with("intuit_tid", "1-abc"));

        Answer answer = write(single("create", "{\"DocNumber\":\"A'1\"}"));

        assertThat(answer.outcomes()).singleElement().isInstanceOfSatisfying(Done.class, done -> {
            assertThat(done.entity().path("Id").asText()).isEqualTo("12");
            assertThat(done.entity().path("TotalAmt").decimalValue().toPlainString()).isEqualTo("10.50");
        });
        assertThat(answer.intuitTid()).isEqualTo("1-abc");
        assertThat(answer.serverTime()).isEqualTo("2026-11-23T16:00:01.250Z");
        assertThat(SERVER.seen()).singleElement().satisfies(seen -> {
            assertThat(seen.method()).isEqualTo("POST");
            assertThat(seen.path()).isEqualTo("/v3/company/123/invoice");
            assertThat(seen.query()).isEqualTo("minorversion=75&requestid=REQ1");
            assertThat(seen.body()).isEqualTo("{\"DocNumber\":\"A'1\"}");
        });
    }

    @Test
    void sendsNoHeaderButItsOwn() {
        SERVER.tell(Told.json(200, "{\"Invoice\":{\"Id\":\"12\"}}"));

        Exchange left = camel.request("kamelet:quickbooks-write-action", exchange -> {
            exchange.getMessage().setBody(single("create", "{}"));
            exchange.getMessage().setHeader("shopSecret", "x");
            exchange.getMessage().setHeader("Authorization", "Basic x");
            exchange.getMessage().setHeader(Exchange.HTTP_PATH, "elsewhere");
        });

        assertThat(SERVER.seen()).singleElement().satisfies(seen -> {
            assertThat(seen.path()).isEqualTo("/v3/company/123/invoice");
            assertThat(seen.headers()).containsOnlyKeys("accept", "accept-encoding", "authorization", "connection",
                    "content-length", "content-type", "host", "user-agent");
            assertThat(seen.headers()).containsEntry("authorization", "Bearer access-1")
                    .containsEntry("accept", "application/json")
                    .containsEntry("content-type", "application/json; charset=UTF-8");
            assertThat(seen.headers().get("accept-encoding")).contains("gzip");
        });
        assertThat(left.getMessage().getHeaders()).isEmpty();
    }

    @Test
    void sendsTextInUtf8AndReadsPackedAnswers() {
        SERVER.tell(Told.json(200, "{\"Invoice\":{\"Id\":\"12\",\"DocNumber\":\"É—1\"}}").with("Content-Encoding", "gzip"));

        Answer answer = write(single("create", "{\"DocNumber\":\"É—1\"}"));

        assertThat(SERVER.seen().get(0).body()).isEqualTo("{\"DocNumber\":\"É—1\"}");
        assertThat(((Done) answer.outcomes().get(0)).entity().path("DocNumber").asText()).isEqualTo("É—1");
    }

    @Test
    void neverSendsAWriteAgainAfterAThrottleOrAnOutage() {
        for (int status : new int[] {429, 503, 500, 504, 302}) {
            SERVER.reset();
            SERVER.otherwise(request -> Told.of(status, "text/html", "<html>no</html>")
                    .with("Retry-After", "0").with("Location", "/elsewhere"));

            write(single("create", "{}"));

            assertThat(SERVER.seen()).as("requests answered with %d", status).hasSize(1);
        }
    }

    @Test
    void tellsThrottledFromUnknown() {
        SERVER.tell(Told.of(429, "text/html", ""), Told.of(403, "application/xml", THROTTLED),
                Told.of(503, "text/html", "<html>Service Unavailable</html>"), Told.json(200, "{}"), Told.json(200, ""));

        assertThat(write(single("create", "{}")).outcomes()).singleElement()
                .isInstanceOfSatisfying(NotExecuted.class, it -> assertThat(it.reason()).isEqualTo(Reason.THROTTLED));
        assertThat(write(single("create", "{}")).outcomes()).singleElement()
                .isInstanceOfSatisfying(NotExecuted.class, it -> assertThat(it.reason()).isEqualTo(Reason.THROTTLED));
        for (int i = 0; i < 3; i++) {
            assertThat(write(single("create", "{}")).outcomes()).singleElement().isInstanceOf(Unknown.class);
        }
    }

    @Test
    void doesNotKnowWhatBecameOfAWriteWhoseAnswerIsLateOrCut() {
        SERVER.tell(Told.json(200, "{\"Invoice\":{\"Id\":\"12\"}}").after(1500), Told.cut());

        assertThat(write(single("create", "{}")).outcomes()).singleElement().isInstanceOf(Unknown.class);
        assertThat(write(single("create", "{}")).outcomes()).singleElement().isInstanceOf(Unknown.class);
        assertThat(SERVER.seen()).hasSize(2);
    }

    @Test
    void refreshesARefusedTokenOnceAndRepeatsTheWriteUnderItsId() {
        write(single("create", "{}"));
        SERVER.tell(Told.json(401, EXPIRED), Told.json(200, "{\"Invoice\":{\"Id\":\"12\"}}"));

        Answer answer = write(single("create", "{\"DocNumber\":\"2\"}"));

        assertThat(answer.outcomes()).singleElement().isInstanceOf(Done.class);
        List<Seen> repeated = SERVER.seen().subList(1, 3);
        assertThat(repeated).extracting(Seen::query, Seen::body).containsOnly(
                tuple("minorversion=75&requestid=REQ1", "{\"DocNumber\":\"2\"}"));
        assertThat(repeated).extracting(seen -> seen.headers().get("authorization"))
                .containsExactly("Bearer access-1", "Bearer access-2");
        assertThat(SERVER.tokenRequests()).extracting(Seen::body).containsExactly(
                "grant_type=refresh_token&refresh_token=refresh-0", "grant_type=refresh_token&refresh_token=refresh-1");
    }

    @Test
    void givesUpWhenTheRefreshedTokenIsRefusedToo() {
        SERVER.otherwise(request -> Told.json(401, EXPIRED));

        Answer answer = write(single("create", "{}"));

        assertThat(answer.outcomes()).singleElement()
                .isInstanceOfSatisfying(NotExecuted.class, it -> assertThat(it.reason()).isEqualTo(Reason.UNAUTHORIZED));
        assertThat(SERVER.seen()).hasSize(2);
        assertThat(SERVER.tokenRequests()).hasSize(2);
    }

    @Test
    void refreshesOnceForTwoRequestsRefusedTogether() throws Exception {
        write(single("create", "{}"));
        SERVER.otherwise(request -> request.headers().get("authorization").equals("Bearer access-1")
                ? Told.json(401, EXPIRED).after(100) : Told.json(200, "{\"Invoice\":{\"Id\":\"12\"}}"));

        var first = CompletableFuture.supplyAsync(() -> write(single("create", "{}")));
        var second = CompletableFuture.supplyAsync(() -> write(single("create", "{}")));

        assertThat(first.get().outcomes()).singleElement().isInstanceOf(Done.class);
        assertThat(second.get().outcomes()).singleElement().isInstanceOf(Done.class);
        assertThat(SERVER.tokenRequests()).hasSize(2);
    }

    @Test
    void asksForAReconnectWhenIntuitRefusesTheRefreshToken() {
        SERVER.grantTokens(request -> Told.json(400, "{\"error\":\"invalid_grant\"}"));

        assertThat(write(single("create", "{}")).outcomes()).singleElement()
                .isInstanceOfSatisfying(NotExecuted.class, it -> assertThat(it.reason()).isEqualTo(Reason.UNAUTHORIZED));
        assertThatThrownBy(() -> query(Query.all("Customer"))).satisfies(stopsWith(Code.R06));
        assertThatThrownBy(() -> camel.requestBody("kamelet:quickbooks-reserve-action", single("create", "{}")))
                .satisfies(stopsWith(Code.R06));
        assertThat(connections.find(COMPANY)).get().extracting(Connection::state)
                .isEqualTo(Connection.State.RECONNECT_REQUIRED);
        assertThat(SERVER.seen()).isEmpty();
        assertThat(SERVER.tokenRequests()).hasSize(1);
    }

    @Test
    void doesNotGoOnInAnotherQuickBooksCompany() {
        SERVER.otherwise(request -> Told.json(200, "{\"Invoice\":{\"Id\":\"12\"}}"));
        betweenReservingAndWriting = exchange -> connections.connect(COMPANY, "456", "refresh-0", null);

        Answer answer = camel.requestBody("direct:reserve-and-write", single("create", "{}"), Answer.class);

        assertThat(answer.outcomes()).singleElement()
                .isInstanceOfSatisfying(NotExecuted.class, it -> assertThat(it.reason()).isEqualTo(Reason.UNAUTHORIZED));
        assertThat(SERVER.seen()).isEmpty();
    }

    @Test
    void keepsTheConnectionWhenIntuitCannotRefreshForNow() {
        SERVER.grantTokens(request -> Told.of(503, "text/html", "<html></html>"));

        assertThat(write(single("create", "{}")).outcomes()).singleElement()
                .isInstanceOfSatisfying(NotExecuted.class, it -> assertThat(it.reason()).isEqualTo(Reason.UNREACHABLE));
        assertThat(connections.find(COMPANY)).get().extracting(Connection::state)
                .isEqualTo(Connection.State.CONNECTED);
    }

    @Test
    void matchesTheItemsOfABatchByName() {
        SERVER.tell(Told.json(200, """
                {"BatchItemResponse":[
                 {"bId":"3","Fault":{"type":"ValidationFault","Error":[{"Message":"Stale","Detail":"","code":"5010"}]}},
                 {"bId":"1","Customer":{"Id":"5","SyncToken":"0"}},
                 {"bId":"2","Fault":{"type":"ValidationFault","Error":[{"Message":"Duplicate","Detail":"","code":"6240"}]}}],
                 "time":"2026-11-23T08:00:01.250-08:00"}"""));

        Answer answer = write(new Call(COMPANY, "REQ1", true, List.of(
                new Member("1", "Customer", "create", "{\"DisplayName\":\"A\"}"),
                new Member("2", "Customer", "create", "{\"DisplayName\":\"B\"}"),
                new Member("3", "Invoice", "void", "{\"Id\":\"9\",\"SyncToken\":\"1\"}"),
                new Member("4", "Invoice", "delete", "{\"Id\":\"8\",\"SyncToken\":\"1\"}"))));

        assertThat(answer.outcomes()).hasExactlyElementsOfTypes(Done.class, Refused.class, Outcome.Stale.class, Unknown.class);
        assertThat(SERVER.seen().get(0).path()).isEqualTo("/v3/company/123/batch");
        assertThat(SERVER.seen().get(0).body()).isEqualTo("{\"BatchItemRequest\":["
                + "{\"bId\":\"1\",\"operation\":\"create\",\"Customer\":{\"DisplayName\":\"A\"}},"
                + "{\"bId\":\"2\",\"operation\":\"create\",\"Customer\":{\"DisplayName\":\"B\"}},"
                + "{\"bId\":\"3\",\"operation\":\"update\",\"optionsData\":\"void\",\"Invoice\":{\"Id\":\"9\",\"SyncToken\":\"1\"}},"
                + "{\"bId\":\"4\",\"operation\":\"delete\",\"Invoice\":{\"Id\":\"8\",\"SyncToken\":\"1\"}}]}");
    }

    @Test
    void readsPagesUntilOneIsNotFull() {
        SERVER.tell(Told.json(200, customers(1, 1000)), Told.json(200, customers(1001, 3)));

        List<List<ObjectNode>> rows = query(new Query("Customer", "Active IN (true, false)"));

        assertThat(rows).singleElement().satisfies(customers -> assertThat(customers).hasSize(1003));
        assertThat(SERVER.seen()).extracting(Seen::path).containsOnly("/v3/company/123/query");
        assertThat(SERVER.seen()).extracting(seen -> seen.headers().get("content-type"))
                .containsOnly("application/text; charset=UTF-8");
        assertThat(SERVER.seen()).extracting(Seen::body).containsExactly(
                "SELECT * FROM Customer WHERE Active IN (true, false) ORDERBY Id ASC STARTPOSITION 1 MAXRESULTS 1000",
                "SELECT * FROM Customer WHERE Active IN (true, false) ORDERBY Id ASC STARTPOSITION 1001 MAXRESULTS 1000");
    }

    @Test
    void asksSeveralQueriesInOneBatch() {
        SERVER.tell(Told.json(200, """
                {"BatchItemResponse":[{"bId":"1","QueryResponse":{"Class":[{"Id":"5"}]}},{"bId":"0","QueryResponse":{}}]}"""));

        List<List<ObjectNode>> rows = query(Query.all("Term"), Query.all("Class"));

        assertThat(rows).extracting(List::size).containsExactly(0, 1);
        assertThat(SERVER.seen()).extracting(Seen::path).containsExactly("/v3/company/123/batch");
    }

    @Test
    void asksAgainForTheItemsThatABatchLeftOut() {
        SERVER.tell(Told.json(200, "{\"BatchItemResponse\":[{\"bId\":\"1\",\"QueryResponse\":{\"Class\":[{\"Id\":\"5\"}]}}]}"),
                Told.json(200, "{\"QueryResponse\":{\"Term\":[{\"Id\":\"3\"}]}}"));

        assertThat(query(Query.all("Term"), Query.all("Class"))).extracting(List::size).containsExactly(1, 1);
        assertThat(SERVER.seen()).extracting(Seen::path)
                .containsExactly("/v3/company/123/batch", "/v3/company/123/query");
    }

    @Test
    void repeatsAQueryThatFailedForAMoment() {
        SERVER.tell(Told.of(502, "text/html", "<html>Bad Gateway</html>"), Told.cut(),
                Told.of(429, "application/xml", THROTTLED), Told.json(200, "{\"QueryResponse\":{\"Term\":[{\"Id\":\"3\"}]}}"));

        assertThat(query(Query.all("Term"))).extracting(List::size).containsExactly(1);
        assertThat(SERVER.seen()).hasSize(4);
    }

    @Test
    void stopsTheRunWhenQuickBooksCannotBeAsked() {
        SERVER.otherwise(request -> Told.of(503, "text/html", "<html></html>"));
        assertThatThrownBy(() -> query(Query.all("Term"))).satisfies(stopsWith(Code.R14));
        assertThat(SERVER.seen()).hasSize(4);

        SERVER.otherwise(request -> Told.json(403, fault("6190", "Subscription ended")));
        assertThatThrownBy(() -> query(Query.all("Term"))).satisfies(stopsWith(Code.R07));

        SERVER.otherwise(request -> Told.json(401, fault("120", "Authorization failure")));
        assertThatThrownBy(() -> query(Query.all("Term"))).satisfies(stopsWith(Code.R08));

        SERVER.otherwise(request -> Told.json(400, fault("4001", "Invalid query")));
        assertThatThrownBy(() -> query(Query.all("Term"))).satisfies(stopsWith(Code.R19));
    }

    @Test
    void readsAnEntityOrSaysThatThereIsNone() {
        SERVER.tell(Told.json(200, "{\"Invoice\":{\"Id\":\"12\"}}"), Told.json(400, fault("610", "Object Not Found")));

        assertThat(read("12").outcomes()).singleElement().isInstanceOf(Done.class);
        assertThat(read("13").outcomes()).singleElement().isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.fault().has("610")).isTrue());
        assertThat(SERVER.seen()).extracting(seen -> seen.method() + " " + seen.path())
                .containsExactly("GET /v3/company/123/invoice/12", "GET /v3/company/123/invoice/13");
    }

    @Test
    void keepsTheCallAndItsPermitUntilItIsWritten() {
        SERVER.otherwise(request -> Told.json(200, "{\"Invoice\":{\"Id\":\"12\"}}"));
        List<Object> between = new ArrayList<>();
        betweenReservingAndWriting = exchange -> between.addAll(List.of(exchange.getMessage().getBody(),
                exchange.getProperty("quickBooksPermit"), SERVER.seen().size()));

        Answer answer = camel.requestBody("direct:reserve-and-write", single("create", "{}"), Answer.class);

        assertThat(between.get(0)).isEqualTo(single("create", "{}"));
        assertThat(between.get(2)).isEqualTo(0);
        assertThat(answer.outcomes()).singleElement().isInstanceOf(Done.class);
    }

    @Test
    void reservesForEachOfManyWritesOfOneExchange() {
        SERVER.otherwise(request -> Told.json(200, "{\"Invoice\":{\"Id\":\"12\"}}"));
        List<Object> permits = new ArrayList<>();
        betweenReservingAndWriting = exchange -> permits.add(exchange.getProperty("quickBooksPermit"));

        Exchange exchange = camel.request("direct:reserve-and-write-often",
                fresh -> fresh.getMessage().setBody(single("create", "{}")));

        assertThat(exchange.getException()).isNull();
        assertThat(SERVER.seen()).hasSize(20);
        assertThat(permits).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    @Timeout(20)
    void givesBackAPermitThatWasNotUsed() {
        for (int i = 0; i < 20; i++) {
            camel.requestBody("kamelet:quickbooks-reserve-action", single("create", "{}"));
            camel.requestBody("direct:reserve-in-a-loop", single("create", "{}"));
            camel.requestBody("direct:reserve-in-a-split", single("create", "{}"));
        }
        SERVER.tell(Told.json(200, "{\"Invoice\":{\"Id\":\"12\"}}"));

        assertThat(write(single("create", "{}")).outcomes()).singleElement().isInstanceOf(Done.class);
    }

    @Test
    void marksLogLinesWithIntuitsIdOfTheAnswer() {
        SERVER.tell(Told.json(200, "{\"Invoice\":{\"Id\":\"12\"}}").with("intuit_tid", "1-abc"));

        write(single("create", "{}"));

        assertThat(MDC.get("intuit_tid")).isEqualTo("1-abc");
    }

    private Answer write(Call call) {
        return camel.requestBody("kamelet:quickbooks-write-action", call, Answer.class);
    }

    private Answer read(String id) {
        return (Answer) send("kamelet:quickbooks-read-action", new Read("Invoice", id));
    }

    @SuppressWarnings("unchecked")
    private List<List<ObjectNode>> query(Query... queries) {
        return (List<List<ObjectNode>>) send("kamelet:quickbooks-query-action", List.of(queries));
    }

    private Object send(String kamelet, Object body) {
        Exchange exchange = camel.request(kamelet, fresh -> {
            fresh.getMessage().setBody(body);
            fresh.setProperty("companyId", COMPANY);
        });
        if (exchange.getException() != null) {
            throw new IllegalStateException(exchange.getException());
        }
        return exchange.getMessage().getBody();
    }

    private static Call single(String operation, String body) {
        return new Call(COMPANY, "REQ1", false, List.of(new Member("1", "Invoice", operation, body)));
    }

    private static Consumer<Throwable> stopsWith(Code code) {
        return thrown -> assertThat(thrown).rootCause().isInstanceOfSatisfying(StoppedException.class,
                stopped -> assertThat(stopped.finding().code()).isEqualTo(code));
    }

    private static String fault(String code, String message) {
        return """
                {"Fault":{"Error":[{"Message":"%s","Detail":"","code":"%s","element":""}],"type":"ValidationFault"}}"""
                .formatted(message, code);
    }

    private static String customers(int from, int count) {
        List<String> rows = new ArrayList<>();
        for (int id = from; id < from + count; id++) {
            rows.add("{\"Id\":\"" + id + "\"}");
        }
        return "{\"QueryResponse\":{\"Customer\":[" + String.join(",", rows) + "]}}";
    }

    private static final String EXPIRED = """
            {"warnings":null,"fault":{"error":[{"message":"message=AuthenticationFailed; errorCode=003200; statusCode=401",
             "detail":"Token expired","code":"3200","element":null}],"type":"AUTHENTICATION"},"time":1601391072830}""";

    private static final String THROTTLED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <IntuitResponse time="2026-11-23T08:00:00.000-08:00" xmlns="http://schema.intuit.com/finance/v3">
              <Fault type="SERVICE"><Error code="3001">
                <Message>message=ThrottleExceeded; errorCode=003001; statusCode=403</Message></Error></Fault>
            </IntuitResponse>""";
}
