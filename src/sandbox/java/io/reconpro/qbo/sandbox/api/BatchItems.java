package io.reconpro.qbo.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Json;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.books.EntityTypes;
import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.control.Switches;
import io.reconpro.qbo.sandbox.control.Switches.BatchIds;
import io.reconpro.qbo.sandbox.http.Call;
import io.reconpro.qbo.sandbox.http.Faults;
import io.reconpro.qbo.sandbox.query.QueryEndpoint;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** One operation of a batch; its fault is its own. */
final class BatchItems {

    private static final Set<String> ABOUT = Set.of("bId", "operation", "optionsData");

    private final RequestIds requestIds;
    private final Switches switches;

    BatchItems(RequestIds requestIds, Switches switches) {
        this.requestIds = requestIds;
        this.switches = switches;
    }

    ObjectNode answer(Call call, Books books, JsonNode item) {
        String bId = item.path("bId").asText();
        ObjectNode answer = Json.mapper().createObjectNode();
        try {
            if (call.itemFaults().containsKey(bId)) {
                throw call.itemFaults().get(bId);
            }
            if (item.has("Query")) {
                answer.set("QueryResponse", QueryEndpoint.response(books, item.get("Query").asText()));
            } else {
                String id = switches.batchIds == BatchIds.PER_ITEM && call.requestId() != null
                        ? call.requestId() + "/" + bId : null;
                answer = requestIds.once(ObjectNode.class, call.realm(), id, () -> write(books, item)).deepCopy();
            }
        } catch (QboFault fault) {
            answer.set("Fault", Faults.inBatch(fault));
        }
        return answer.put("bId", bId);
    }

    private static ObjectNode write(Books books, JsonNode item) {
        Map.Entry<String, JsonNode> sent = entity(item);
        String options = item.path("optionsData").asText();
        String operation = item.path("operation").asText();
        ObjectNode body = (ObjectNode) sent.getValue();
        if (operation.equals("create")) {
            body.remove("Id");
        } else if (!body.hasNonNull("Id")) {
            throw QboFault.validation("2020", "Required param missing, need to supply the required value for the API",
                    "Required parameter Id is missing in the request", "Id");
        }
        if (operation.equals("update") && options.equals("void")) {
            operation = sent.getKey().equals("Invoice") ? "void" : "void-by-update";
        }
        ObjectNode answer = Json.mapper().createObjectNode();
        answer.set(sent.getKey(), EntityEndpoint.write(books, sent.getKey(), operation, body,
                options.equals("allowduplicatedocnum")));
        return answer;
    }

    private static Map.Entry<String, JsonNode> entity(JsonNode item) {
        Iterator<Map.Entry<String, JsonNode>> fields = item.fields();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (EntityTypes.names().contains(field.getKey()) && field.getValue().isObject()) {
                return field;
            }
            if (!ABOUT.contains(field.getKey())) {
                throw QboFault.validation("2010", "Request has invalid or unsupported property",
                        "Property Name:Unrecognized field \"" + field.getKey()
                                + "\" (class com.intuit.schema.finance.v3.BatchItemRequest) specified is unsupported "
                                + "or invalid");
            }
        }
        throw QboFault.validation("2000", "Invalid object", "The batch item holds neither an entity nor a Query");
    }
}
