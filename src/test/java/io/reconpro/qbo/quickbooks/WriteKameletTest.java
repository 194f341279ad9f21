package io.reconpro.qbo.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import io.reconpro.qbo.quickbooks.Outcome.Done;
import io.reconpro.qbo.quickbooks.Outcome.NotExecuted;
import io.reconpro.qbo.quickbooks.Outcome.Reason;
import io.reconpro.qbo.quickbooks.Outcome.Refused;
import io.reconpro.qbo.quickbooks.Outcome.Unknown;
import io.reconpro.qbo.quickbooks.StubServer.Told;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

class WriteKameletTest extends KameletTest {

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
        SERVER.tell(Told.json(200, "{\"Invoice\":{\"Id\":\"12\"}}").after(2500), Told.cut());

        assertThat(write(single("create", "{}")).outcomes()).singleElement().isInstanceOf(Unknown.class);
        assertThat(write(single("create", "{}")).outcomes()).singleElement().isInstanceOf(Unknown.class);
        assertThat(SERVER.seen()).hasSize(2);
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
    void keepsTheCallAndItsPermitUntilItIsWritten() {
        SERVER.otherwise(request -> Told.json(200, "{\"Invoice\":{\"Id\":\"12\"}}"));
        List<Object> between = new ArrayList<>();
        flow.between(exchange -> between.addAll(List.of(exchange.getMessage().getBody(),
                exchange.getProperty("quickBooksPermit"), SERVER.seen().size())));

        Answer answer = camel.requestBody("direct:reserve-and-write", single("create", "{}"), Answer.class);

        assertThat(between.get(0)).isEqualTo(single("create", "{}"));
        assertThat(between.get(2)).isEqualTo(0);
        assertThat(answer.outcomes()).singleElement().isInstanceOf(Done.class);
    }

    @Test
    void reservesForEachOfManyWritesOfOneExchange() {
        SERVER.otherwise(request -> Told.json(200, "{\"Invoice\":{\"Id\":\"12\"}}"));
        List<Object> permits = new ArrayList<>();
        flow.between(exchange -> permits.add(exchange.getProperty("quickBooksPermit")));

        Exchange exchange = camel.request("direct:reserve-and-write-often",
                fresh -> fresh.getMessage().setBody(single("create", "{}")));

        assertThat(exchange.getException()).isNull();
        assertThat(SERVER.seen()).hasSize(20);
        assertThat(permits).hasSize(20).doesNotHaveDuplicates();
    }

    /** Two permits a write would halve the speed of every export. */
    @Test
    void sendsWithThePermitThatWasReservedInALoop() {
        SERVER.tell(Told.json(200, "{\"Invoice\":{\"Id\":\"12\"}}"));

        camel.requestBody("direct:reserve-and-write-in-a-loop", single("create", "{}"));

        assertThat(flow.usedWhatWasReserved()).containsExactly(true, true, true);
    }

    @Test
    @Timeout(20)
    void takesBackAPermitThatWasReleasedUnused() {
        for (int i = 0; i < 20; i++) {
            camel.requestBody("direct:reserve-and-give-up", single("create", "{}"));
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
}
