package io.reconpro.qbo.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import io.reconpro.qbo.sandbox.http.Answer;
import io.reconpro.qbo.sandbox.http.Faults;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.sandbox.http.LoggedRequest;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RuleTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Api api = RUNNING.api();
    private final Control control = RUNNING.quickBooks().control();
    private final String name = "Rule " + NEXT.incrementAndGet();
    private final String body = "{\"DisplayName\": \"" + name + "\"}";

    @AfterEach
    void restore() {
        control.switches().queryLag = Duration.ZERO;
    }

    private boolean written() {
        return RUNNING.books().all("Customer").anyMatch(c -> c.get("DisplayName").asText().equals(name));
    }

    private void cut(Action action) {
        control.add(Rule.on(Kind.WRITE).entity("Customer").then(action));
        assertThatThrownBy(() -> api.post("customer", body)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void cutsBeforeApplying() {
        cut(Actions.cutBefore());

        assertThat(written()).isFalse();
    }

    @Test
    void cutsAfterApplying() {
        cut(Actions.cutAfter());

        assertThat(written()).isTrue();
    }

    @Test
    void cutsWithinTheBody() {
        cut(Actions.cutWithinBody());

        assertThat(written()).isTrue();
    }

    @Test
    void letsAWriteLandAfterTheCut() {
        Latch latch = new Latch();
        cut(Actions.applyWhenReleased(latch));
        latch.awaitArrival();
        assertThat(written()).isFalse();

        latch.release();

        await().until(this::written);
    }

    @Test
    void letsAWriteLandAfterADelay() {
        cut(Actions.applyLater(Duration.ofMillis(20)));

        await().until(this::written);
    }

    @Test
    void answersSomethingElse() {
        control.add(Rule.on(Kind.WRITE).then(Actions.applyThenAnswer(Faults.html(502, "Bad Gateway"))));
        control.add(Rule.on(Kind.READ).then(Actions.answer(Answer.of(503, Answer.HTML, ""))));

        assertThat(api.post("customer", body).statusCode()).isEqualTo(502);
        assertThat(api.get("customer/1").body()).isEmpty();
        assertThat(written()).isTrue();
    }

    @Test
    void runsATestsWorkAtThatMoment() {
        AtomicInteger moment = new AtomicInteger();
        control.add(Rule.on(Kind.WRITE).then(Actions.applyThenRun(() -> moment.set(written() ? 2 : 1))));

        api.post("customer", body);

        assertThat(moment).hasValue(2);
    }

    @Test
    void holdsACallUntilReleased() {
        Latch latch = new Latch();
        control.add(Rule.on(Kind.WRITE).then(Actions.holdBefore(latch)));

        CompletableFuture<?> call = CompletableFuture.runAsync(() -> api.post("customer", body));
        latch.awaitArrival();
        assertThat(written()).isFalse();
        latch.release();

        call.join();
        assertThat(written()).isTrue();
    }

    @Test
    void picksTheNthMatchingCall() {
        Rule rule = control.add(Rule.on(Kind.WRITE).entity("Vendor").operation("create").bodyContains("Nth").nth(2)
                .times(2).then(Actions.answer(Faults.html(500, "Oops"))));

        int[] statuses = new int[5];
        api.post("customer", body.replace("Rule", "Nth"));
        for (int i = 0; i < statuses.length; i++) {
            statuses[i] = api.post("vendor", "{\"DisplayName\": \"Nth " + name + i + "\"}").statusCode();
        }

        assertThat(statuses).containsExactly(200, 500, 500, 200, 200);
        assertThat(rule.acted()).isEqualTo(2);
    }

    @Test
    void findsAnEntityWithinABatch() {
        Rule rule = control.add(Rule.on(Kind.BATCH).entity("Customer").then(Actions.cutBefore()));

        api.post("batch", "{\"BatchItemRequest\": [{\"bId\": \"1\", \"Query\": \"SELECT * FROM Term\"}]}");

        assertThat(rule.acted()).isZero();
        assertThatThrownBy(() -> api.post("batch", "{\"BatchItemRequest\": [{\"bId\": \"1\", "
                + "\"operation\": \"create\", \"Customer\": " + body + "}]}"))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void hidesNewRowsFromQueriesForATime() {
        control.switches().queryLag = Duration.ofSeconds(30);
        String query = "SELECT * FROM Customer WHERE DisplayName = '" + name + "'";

        String id = api.write("customer", body).get("Id").asText();

        assertThat(api.query(query)).isEmpty();
        assertThat(api.read("customer/" + id).get("DisplayName").asText()).isEqualTo(name);
        control.clock().advance(Duration.ofSeconds(31));
        assertThat(api.query(query).get("Customer")).hasSize(1);
    }

    @Test
    void logsEveryRequest() {
        api.post("customer?requestid=log-" + name.substring(5), body);
        api.query("SELECT count(*) FROM Customer");

        assertThat(RUNNING.quickBooks().requests().all())
                .extracting(LoggedRequest::kind, LoggedRequest::entity, LoggedRequest::operation,
                        LoggedRequest::status)
                .containsExactly(tuple(Kind.WRITE, "Customer", "create", 200),
                        tuple(Kind.QUERY, null, "query", 200));
    }
}
