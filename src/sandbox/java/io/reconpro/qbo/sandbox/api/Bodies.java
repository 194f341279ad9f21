package io.reconpro.qbo.sandbox.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Json;
import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.http.Call;
import java.util.List;

/** The JSON body of a write. */
final class Bodies {

    private Bodies() {
    }

    /** @throws QboFault for another content type, or for what is no JSON object */
    static ObjectNode of(Call call) {
        String type = call.header("content-type");
        if (type == null || !type.startsWith("application/json")) {
            throw QboFault.validation("1050", "Content type is not supported",
                    "A write is posted as application/json. Supplied value: " + type, "Content-Type");
        }
        try {
            JsonNode body = Json.mapper().readTree(call.body());
            if (body instanceof ObjectNode object) {
                return object;
            }
            throw malformed("a JSON object is expected");
        } catch (JsonProcessingException e) {
            throw malformed(e.getOriginalMessage());
        }
    }

    private static QboFault malformed(String cause) {
        return new QboFault(500, "SystemFault", List.of(new QboFault.Error("10000",
                "An application error has occurred while processing your request", "System Failure Error: " + cause,
                null)));
    }
}
