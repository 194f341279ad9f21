package io.reconpro.qbo.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.quickbooks.Outcome.Done;
import io.reconpro.qbo.quickbooks.Outcome.NotExecuted;
import io.reconpro.qbo.quickbooks.Outcome.Reason;
import io.reconpro.qbo.quickbooks.StubServer.Seen;
import io.reconpro.qbo.quickbooks.StubServer.Told;
import org.junit.jupiter.api.Test;

class TokenKameletsTest extends KameletTest {

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
        flow.between(exchange -> connections.connect(COMPANY, "456", "refresh-0", null));

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
}
