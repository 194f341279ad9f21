package io.reconpro.qbo.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.quickbooks.Outcome.Done;
import io.reconpro.qbo.quickbooks.Outcome.Refused;
import io.reconpro.qbo.quickbooks.StubServer.Seen;
import io.reconpro.qbo.quickbooks.StubServer.Told;
import org.junit.jupiter.api.Test;

class AskingKameletsTest extends KameletTest {

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

    private static String customers(int from, int count) {
        List<String> rows = new ArrayList<>();
        for (int id = from; id < from + count; id++) {
            rows.add("{\"Id\":\"" + id + "\"}");
        }
        return "{\"QueryResponse\":{\"Customer\":[" + String.join(",", rows) + "]}}";
    }
}
