package io.reconpro.qbo.payment;

import com.fasterxml.jackson.databind.JsonNode;

/** A way to pay in the books; an inactive one holds its name and cannot be used. */
record PaymentMethod(String id, String name, boolean active) {

    static PaymentMethod of(JsonNode json) {
        return new PaymentMethod(json.path("Id").asText(), json.path("Name").asText(),
                json.path("Active").asBoolean(true));
    }
}
