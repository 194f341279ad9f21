package io.reconpro.qbo.document;

import com.fasterxml.jackson.databind.JsonNode;

/** An invoice in the books that bears a certain number. */
public record NumberHolder(String id, String number, String customerName, String privateNote) {

    public static NumberHolder of(JsonNode node) {
        return new NumberHolder(node.path("Id").asText(), node.path("DocNumber").asText(),
                node.path("CustomerRef").path("name").asText("?"), node.path("PrivateNote").asText(null));
    }

    /** How messages name it; one with our marker lost its link, so that a person may adopt it. */
    public String described() {
        String ours = Marker.requestId(privateNote).isPresent() ? ", exported from ReconPro before" : "";
        return "in QuickBooks an invoice of %s (id %s%s)".formatted(customerName, id, ours);
    }
}
