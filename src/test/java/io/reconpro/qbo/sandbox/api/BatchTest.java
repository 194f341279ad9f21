package io.reconpro.qbo.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.control.Control;
import io.reconpro.qbo.sandbox.control.Rule;
import io.reconpro.qbo.sandbox.control.Switches.BatchIds;
import io.reconpro.qbo.sandbox.http.Kind;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private final Api api = RUNNING.api();
    private final Control control = RUNNING.quickBooks().control();

    @AfterEach
    void restore() {
        control.switches().batchIds = BatchIds.PER_CALL;
        control.switches().batchLimit = 30;
    }

    private static String create(String bId, String customer) {
        return "{\"bId\": \"%s\", \"operation\": \"create\", \"Customer\": {\"DisplayName\": \"%s\"}}"
                .formatted(bId, customer);
    }

    private JsonNode batch(String path, String... items) {
        String body = "{\"BatchItemRequest\": [" + String.join(",", items) + "]}";
        return Api.json(api.post(path, body).body());
    }

    private long customers(String prefix) {
        return api.query("SELECT count(*) FROM Customer WHERE DisplayName LIKE '" + prefix + "%'")
                .get("totalCount").asLong();
    }

    @Test
    void wantsAnEntityOrAQueryInEachItem() {
        JsonNode items = Api.json(api.post("batch", "{\"BatchItemRequest\": [{\"bId\": \"1\", \"operation\": "
                + "\"create\"}]}").body()).get("BatchItemResponse");

        assertThat(items.at("/0/Fault/Error/0/code").asText()).isEqualTo("2000");
    }

    @Test
    void answersEveryItemForItself() {
        JsonNode items = batch("batch", create("a", "Batch One"),
                "{\"bId\": \"b\", \"operation\": \"delete\", \"Invoice\": {\"Id\": \"99\", \"SyncToken\": \"0\"}}",
                create("c", "Hill Country Motors"),
                "{\"bId\": \"d\", \"Query\": \"SELECT * FROM Customer WHERE DisplayName = 'Batch One'\"}",
                "{\"bId\": \"e\", \"operation\": \"update\", \"Customer\": {\"DisplayName\": \"No Id\"}}",
                "{\"bId\": \"f\", \"operation\": \"create\", \"Estimate\": {}}",
                create("g", "Batch Two")).get("BatchItemResponse");

        assertThat(items.findValuesAsText("bId")).containsExactly("a", "b", "c", "d", "e", "f", "g");
        assertThat(items.at("/0/Customer/Id").asText()).isNotEmpty();
        assertThat(items.at("/1/Fault/Error/0/code").asText()).isEqualTo("610");
        assertThat(items.at("/1/Fault/Error/0/element").asText("none")).isEmpty();
        assertThat(items.at("/2/Fault/Error/0/code").asText()).isEqualTo("6240");
        assertThat(items.at("/3/QueryResponse")).isEmpty();
        assertThat(items.at("/4/Fault/Error/0/code").asText()).isEqualTo("2020");
        assertThat(items.at("/5/Fault/Error/0/code").asText()).isEqualTo("2010");
        assertThat(items.at("/6/Customer/DisplayName").asText()).isEqualTo("Batch Two");
    }

    @Test
    void voidsByOption() {
        String id = api.write("invoice", Invoices.invoice("", Invoices.sale("9"))).get("Id").asText();

        JsonNode answer = batch("batch", "{\"bId\": \"1\", \"operation\": \"update\", \"optionsData\": \"void\", "
                + "\"Invoice\": {\"Id\": \"" + id + "\", \"SyncToken\": \"0\"}}");

        assertThat(answer.at("/BatchItemResponse/0/Invoice/TotalAmt").asText("none")).isEqualTo("0");
    }

    @Test
    void refusesMoreThanThirtyOperations() {
        String[] items = IntStream.rangeClosed(1, 31).mapToObj(i -> create("b" + i, "Many " + i))
                .toArray(String[]::new);

        assertThat(batch("batch", items).at("/Fault/Error/0/code").asText()).isEqualTo("1040");
        assertThat(customers("Many")).isZero();
        control.switches().batchLimit = 31;
        assertThat(batch("batch", items).get("BatchItemResponse")).hasSize(31);
    }

    @Test
    void refusesLongIds() {
        String id = "r".repeat(37);

        assertThat(batch("batch?requestid=" + id, create("1", "Long")).at("/Fault/Error/0/code").asText())
                .isEqualTo("2130");
        assertThat(batch("batch?requestid=r", create("12345678901", "Long")).at("/Fault/Error/0/code").asText())
                .isEqualTo("2130");
    }

    @Test
    void repeatsItsAnswerPerCall() {
        JsonNode first = batch("batch?requestid=call", create("1", "Repeat 1"), create("2", "Hill Country Motors"));
        JsonNode second = batch("batch?requestid=call", create("1", "Repeat 1"), create("2", "Hill Country Motors"));

        assertThat(second).isEqualTo(first);
        assertThat(customers("Repeat")).isEqualTo(1);
    }

    @Test
    void repeatsItsAnswerPerItemWhenSwitched() {
        control.switches().batchIds = BatchIds.PER_ITEM;
        batch("batch?requestid=item", create("1", "Item 1"));

        JsonNode second = batch("batch?requestid=item", create("2", "Item 2"), create("1", "Item 1"));

        assertThat(second.at("/BatchItemResponse/1/Customer/DisplayName").asText()).isEqualTo("Item 1");
        assertThat(customers("Item")).isEqualTo(2);
    }

    @Test
    void forgetsItsIdWhenSwitched() {
        control.switches().batchIds = BatchIds.IGNORED;
        batch("batch?requestid=none", create("1", "Twice"));

        assertThat(batch("batch?requestid=none", create("1", "Twice"))
                .at("/BatchItemResponse/0/Fault/Error/0/code").asText()).isEqualTo("6240");
    }

    @Test
    void losesTurnsAndRefusesItemsOnDemand() {
        control.add(Rule.on(Kind.BATCH).then(Actions.dropItem("2")));
        control.add(Rule.on(Kind.BATCH).then(Actions.reverseItems()));
        control.add(Rule.on(Kind.BATCH).then(Actions.refuseItem("1", QboFault.validation("6000", "No", "No"))));

        JsonNode dropped = batch("batch", create("1", "Tamper 1"), create("2", "Tamper 2"));
        JsonNode reversed = batch("batch", create("1", "Tamper 3"), create("2", "Tamper 4"));
        JsonNode refused = batch("batch", create("1", "Tamper 5"), create("2", "Tamper 6"));

        assertThat(ids(dropped)).isEqualTo("1");
        assertThat(ids(reversed)).isEqualTo("2 1");
        assertThat(refused.at("/BatchItemResponse/0/Fault/Error/0/code").asText()).isEqualTo("6000");
        assertThat(customers("Tamper")).isEqualTo(5);
    }

    private static String ids(JsonNode answer) {
        return answer.get("BatchItemResponse").findValuesAsText("bId").stream().collect(Collectors.joining(" "));
    }
}
