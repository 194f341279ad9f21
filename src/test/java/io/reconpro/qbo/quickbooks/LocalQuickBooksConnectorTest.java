package io.reconpro.qbo.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.quickbooks.Outcome.Done;
import io.reconpro.qbo.quickbooks.Outcome.NotExecuted;
import io.reconpro.qbo.quickbooks.Outcome.Reason;
import io.reconpro.qbo.quickbooks.Outcome.Refused;
import io.reconpro.qbo.quickbooks.Outcome.Stale;
import io.reconpro.qbo.quickbooks.Outcome.Unknown;
import io.reconpro.qbo.sandbox.LocalQuickBooks;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.control.Action;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.control.Rule;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.sandbox.traffic.Limits;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The connector against a QuickBooks that keeps books. */
@ConnectorTest
class LocalQuickBooksConnectorTest {

    private static final LocalQuickBooks QUICK_BOOKS = LocalQuickBooks.start(Options.seeded());
    private static final String REALM = Options.FIRST_REALM;
    private static final long COMPANY = 7;

    @Autowired
    private ProducerTemplate camel;

    @Autowired
    private Connections connections;

    private final ObjectMapper json = new ObjectMapper();
    private int requests;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry settings) {
        settings.add("quickbooks.api-url", QUICK_BOOKS::baseUrl);
        settings.add("quickbooks.token-url", () -> QUICK_BOOKS.baseUrl() + "/oauth2/v1/tokens/bearer");
    }

    @BeforeEach
    void connect() {
        QUICK_BOOKS.control().clearRules();
        QUICK_BOOKS.traffic().limits(Limits.off());
        QUICK_BOOKS.tokens().grant(REALM, Options.refreshToken(REALM));
        connections.connect(COMPANY, REALM, Options.refreshToken(REALM), null);
    }

    @AfterAll
    static void stop() {
        QUICK_BOOKS.close();
    }

    @Test
    void findsEveryNameThatItWrote() {
        List<String> names = List.of("O'Neill & Söhne #1", "Back\\slash", "\"Quoted\", Inc.", "'", "\\'", "100% “Curly”",
                "漢字 🚗", "a\\", "x' OR Active IN (true) --");
        List<Member> members = IntStream.range(0, names.size())
                .mapToObj(i -> customer(String.valueOf(i), names.get(i))).toList();

        assertThat(write(true, members).outcomes()).hasSize(names.size()).allMatch(Done.class::isInstance);

        List<List<ObjectNode>> found = query(Query.in("Customer", "DisplayName", names, "Active IN (true, false)"));
        assertThat(found).singleElement().satisfies(rows -> assertThat(rows)
                .extracting(row -> row.path("DisplayName").asText()).containsExactlyInAnyOrderElementsOf(names));
    }

    @Test
    void asksManyQueriesInBatchesOfThirty() {
        QUICK_BOOKS.requests().clear();

        List<List<ObjectNode>> rows = query(IntStream.range(0, 61).mapToObj(i -> Query.all("Account")).toList());

        assertThat(rows).hasSize(61).allSatisfy(accounts -> assertThat(accounts).isNotEmpty());
        assertThat(QUICK_BOOKS.requests().all()).filteredOn(request -> request.kind() != Kind.TOKEN)
                .extracting(request -> request.kind() + " " + request.items())
                .containsExactly("BATCH 30", "BATCH 30", "QUERY 1");
    }

    @Test
    void tellsWhatBecameOfEachMemberOfABatch() {
        Done made = (Done) write(false, List.of(customer("1", "Twice Ltd"))).outcomes().get(0);
        QUICK_BOOKS.control().add(Rule.on(Kind.BATCH).then(Actions.reverseItems()));

        Answer answer = write(true, List.of(customer("1", "Once Ltd"), customer("2", "Twice Ltd"),
                update("3", made.entity().path("Id").asText(), "7")));

        assertThat(answer.outcomes()).hasExactlyElementsOfTypes(Done.class, Refused.class, Stale.class);
        assertThat(answer.intuitTid()).isNotBlank();
        assertThat(answer.serverTime()).isNotNull();
    }

    @Test
    void doesNotKnowWhatBecameOfAMemberLeftOut() {
        QUICK_BOOKS.control().add(Rule.on(Kind.BATCH).then(Actions.dropItem("2")));

        assertThat(write(true, List.of(customer("1", "There"), customer("2", "Left out"))).outcomes())
                .hasExactlyElementsOfTypes(Done.class, Unknown.class);
    }

    static List<Action> cuts() {
        return List.of(Actions.cutBefore(), Actions.cutAfter(), Actions.cutWithinBody());
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void doesNotKnowWhatBecameOfAWriteThatWasCut(Action cut) {
        QUICK_BOOKS.requests().clear();
        QUICK_BOOKS.control().add(Rule.on(Kind.WRITE).then(cut));

        assertThat(write(false, List.of(customer("1", "Cut " + cut.hashCode()))).outcomes())
                .singleElement().isInstanceOf(Unknown.class);
        assertThat(QUICK_BOOKS.requests().all()).filteredOn(request -> request.kind() == Kind.WRITE).hasSize(1);
    }

    @Test
    void goesOnWithARotatedTokenWhenAccessEndsInMidRun() {
        for (int i = 0; i < 3; i++) {
            assertThat(write(false, List.of(customer("1", "Rotation " + i))).outcomes())
                    .singleElement().isInstanceOf(Done.class);
            QUICK_BOOKS.tokens().expireAccessTokens(REALM);
        }
        assertThat(QUICK_BOOKS.tokens().refreshToken(REALM)).isNotEqualTo(Options.refreshToken(REALM));
    }

    @Test
    void isThrottledWithoutABudget() {
        QUICK_BOOKS.traffic().limits(Limits.published());
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Call call = call(false, List.of(customer("1", "Fast " + i)));
            answers.add(CompletableFuture.supplyAsync(() -> write(call)));
        }

        assertThat(answers).map(CompletableFuture::join).extracting(answer -> answer.outcomes().get(0))
                .hasAtLeastOneElementOfType(NotExecuted.class)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOfAny(Done.class, NotExecuted.class))
                .filteredOn(NotExecuted.class::isInstance)
                .allSatisfy(outcome -> assertThat(((NotExecuted) outcome).reason()).isEqualTo(Reason.THROTTLED));
        assertThat(QUICK_BOOKS.traffic().peaks(REALM).throttled()).isPositive();
    }

    private Member customer(String bId, String name) {
        return new Member(bId, "Customer", "create", json(Map.of("DisplayName", name)));
    }

    private Member update(String bId, String id, String syncToken) {
        return new Member(bId, "Customer", "update",
                json(Map.of("Id", id, "SyncToken", syncToken, "sparse", true, "Notes", "x")));
    }

    private Answer write(boolean batch, List<Member> members) {
        return write(call(batch, members));
    }

    private Call call(boolean batch, List<Member> members) {
        return new Call(COMPANY, "R" + System.identityHashCode(this) + "-" + requests++, batch, members);
    }

    private Answer write(Call call) {
        return camel.requestBody("kamelet:quickbooks-write-action", call, Answer.class);
    }

    @SuppressWarnings("unchecked")
    private List<List<ObjectNode>> query(List<Query> queries) {
        Exchange exchange = camel.request("kamelet:quickbooks-query-action", fresh -> {
            fresh.getMessage().setBody(queries);
            fresh.setProperty("companyId", COMPANY);
        });
        assertThat(exchange.getException()).isNull();
        return (List<List<ObjectNode>>) exchange.getMessage().getBody();
    }

    private String json(Map<String, ?> properties) {
        try {
            return json.writeValueAsString(properties);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
