package io.reconpro.qbo.quickbooks;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.log.StoppedException;

/** Queries that are asked together, in as few requests as QuickBooks allows. */
final class Questions {

    /** How often one item of a batch is asked again when the batch was answered without it. */
    private static final int ITEM_REPEATS = 3;

    private final long companyId;
    private final int batchSize;
    private final List<Pages> all;
    private List<Pages> asked = List.of();

    Questions(long companyId, List<Query> queries, int batchSize) {
        this.companyId = companyId;
        this.batchSize = batchSize;
        this.all = queries.stream().map(Pages::new).toList();
    }

    boolean open() {
        return all.stream().anyMatch(Pages::open);
    }

    /** A request for the next page of as many queries as fit into a batch; of a single one without a batch. */
    Request next() {
        asked = all.stream().filter(Pages::open).limit(batchSize).toList();
        return asked.size() == 1 ? Request.query(asked.get(0).statement())
                : Request.batch("", batch().toString());
    }

    private ObjectNode batch() {
        ObjectNode batch = JsonNodeFactory.instance.objectNode();
        ArrayNode items = batch.putArray("BatchItemRequest");
        for (int i = 0; i < asked.size(); i++) {
            items.addObject().put("bId", String.valueOf(i)).put("Query", asked.get(i).statement());
        }
        return batch;
    }

    /** @throws StoppedException when QuickBooks could not be asked, or refused a query */
    void take(Reply reply) {
        Optional<Outcome> failure = Outcomes.ofWhole(reply);
        if (failure.isPresent()) {
            throw stop(failure.get(), reply);
        }
        JsonNode json = ((Reply.Received) reply).json();
        if (asked.size() == 1) {
            takePage(asked.get(0), json, reply);
            return;
        }
        JsonNode[] items = new JsonNode[asked.size()];
        for (JsonNode item : json == null ? JsonNodeFactory.instance.arrayNode() : json.path("BatchItemResponse")) {
            int index = item.path("bId").asInt(-1);
            if (index >= 0 && index < items.length) {
                items[index] = item;
            }
        }
        for (int i = 0; i < items.length; i++) {
            takePage(asked.get(i), items[i], reply);
        }
    }

    private void takePage(Pages pages, JsonNode answer, Reply reply) {
        if (answer != null && answer.path("QueryResponse").isObject()) {
            pages.take(answer.path("QueryResponse"));
            return;
        }
        Outcome outcome = Optional.ofNullable(answer).flatMap(item -> FaultReader.read(200, item)).map(Outcomes::of)
                .orElseGet(() -> new Outcome.Unknown("a query was answered without rows and without a fault"));
        if (outcome instanceof Outcome.Refused || pages.fail() > ITEM_REPEATS) {
            throw stop(outcome, reply);
        }
    }

    private StoppedException stop(Outcome outcome, Reply reply) {
        return RunStops.unanswered(companyId, outcome,
                reply instanceof Reply.Received received ? received.intuitTid() : null);
    }

    List<List<ObjectNode>> rows() {
        return all.stream().map(Pages::rows).toList();
    }
}
