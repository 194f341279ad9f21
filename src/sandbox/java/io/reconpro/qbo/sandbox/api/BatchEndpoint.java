package io.reconpro.qbo.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Json;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.books.PacificTime;
import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.control.Control;
import io.reconpro.qbo.sandbox.control.Switches.BatchIds;
import io.reconpro.qbo.sandbox.http.Answer;
import io.reconpro.qbo.sandbox.http.Call;
import io.reconpro.qbo.sandbox.http.Endpoint;
import java.util.function.Function;

/** {@code /batch}: independent operations, one answer for all. */
final class BatchEndpoint implements Endpoint {

    private final Function<String, Books> companies;
    private final RequestIds requestIds;
    private final Control control;
    private final BatchItems items;

    BatchEndpoint(Function<String, Books> companies, RequestIds requestIds, Control control) {
        this.companies = companies;
        this.requestIds = requestIds;
        this.control = control;
        this.items = new BatchItems(requestIds, control.switches());
    }

    @Override
    public Answer answer(Call call) {
        RequestIds.check(call.requestId(), RequestIds.MAX_WITH_BATCH);
        JsonNode requests = Bodies.of(call).path("BatchItemRequest");
        refuseBadly(requests, call.requestId() != null);
        String callId = control.switches().batchIds == BatchIds.PER_CALL ? call.requestId() : null;
        return requestIds.once(Answer.class, call.realm(), callId, () -> answer(call, requests));
    }

    private void refuseBadly(JsonNode requests, boolean identified) {
        if (requests.isEmpty()) {
            throw QboFault.validation("2020", "Required param missing, need to supply the required value for the API",
                    "Required parameter BatchItemRequest is missing in the request", "BatchItemRequest");
        }
        int limit = control.switches().batchLimit;
        if (requests.size() > limit) {
            throw QboFault.validation("1040", "Maximum number of batch operations exceeded",
                    "The batch holds " + requests.size() + " operations, " + limit + " at most are supported");
        }
        if (identified) {
            requests.forEach(item -> RequestIds.check(item.path("bId").asText(), RequestIds.MAX_BATCH_ITEM));
        }
    }

    /** Queries go first: no item sees what another one of the same call does. */
    private Answer answer(Call call, JsonNode requests) {
        Books books = companies.apply(call.realm());
        ObjectNode[] answers = new ObjectNode[requests.size()];
        for (boolean queries : new boolean[] {true, false}) {
            for (int i = 0; i < answers.length; i++) {
                JsonNode item = requests.get(i);
                if (item.has("Query") == queries) {
                    answers[i] = items.answer(call, books, item);
                }
            }
        }
        ObjectNode body = Json.mapper().createObjectNode();
        ArrayNode list = body.putArray("BatchItemResponse");
        for (ObjectNode answer : answers) {
            list.add(answer);
        }
        return Answer.json(200, body.put("time", PacificTime.withMillis(control.clock().instant())));
    }
}
