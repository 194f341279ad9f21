package io.reconpro.qbo.document;

import com.fasterxml.jackson.databind.JsonNode;

/** Recognises a document that was voided in QuickBooks: it stays, with all amounts zero and a note that says so. */
public final class Voided {

    private Voided() {
    }

    public static boolean is(JsonNode document) {
        return document.path("TotalAmt").decimalValue().signum() == 0
                && document.path("PrivateNote").asText().startsWith("Voided");
    }
}
