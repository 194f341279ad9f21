package io.reconpro.qbo.document;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A document in the books that bears a certain number.
 *
 * @param partyId its customer or vendor
 */
public record NumberHolder(String id, String number, String partyId, String partyName, String privateNote) {

    public static NumberHolder of(JsonNode node) {
        return new NumberHolder(node.path("Id").asText(), node.path("DocNumber").asText(),
                party(node).path("value").asText(), party(node).path("name").asText("?"),
                node.path("PrivateNote").asText(null));
    }

    /**
     * How messages name it; one with our marker lost its link, so that a person may adopt it.
     *
     * @param what it is, such as "an invoice"
     */
    public String described(String what) {
        String ours = Marker.requestId(privateNote).isPresent() ? ", exported from ReconPro before" : "";
        return "in QuickBooks %s of %s (id %s%s)".formatted(what, partyName, id, ours);
    }

    private static JsonNode party(JsonNode node) {
        return node.has("VendorRef") ? node.get("VendorRef") : node.path("CustomerRef");
    }
}
