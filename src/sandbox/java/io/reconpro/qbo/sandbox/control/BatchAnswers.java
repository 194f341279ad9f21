package io.reconpro.qbo.sandbox.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Json;
import io.reconpro.qbo.sandbox.http.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Answers to batches, tampered with. */
final class BatchAnswers {

    private BatchAnswers() {
    }

    static Answer without(Answer answer, String bId) {
        return changed(answer, items -> items.removeIf(item -> item.path("bId").asText().equals(bId)));
    }

    static Answer reversed(Answer answer) {
        return changed(answer, Collections::reverse);
    }

    private static Answer changed(Answer answer, Consumer<List<JsonNode>> change) {
        try {
            ObjectNode body = (ObjectNode) Json.mapper().readTree(answer.body());
            List<JsonNode> items = new ArrayList<>();
            body.path("BatchItemResponse").forEach(items::add);
            change.accept(items);
            ArrayNode list = body.putArray("BatchItemResponse");
            list.addAll(items);
            return new Answer(answer.status(), answer.contentType(), body.toString(), answer.headers(),
                    answer.delivery());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer is not a batch's: " + answer.body(), e);
        }
    }
}
