package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;

/** What callers must not say about the tax of a transaction. */
final class TaxDetails {

    /** The code of a tax somebody typed in by hand; callers can keep it, not choose it. */
    static final String CUSTOM = "CustomSalesTax";

    private TaxDetails() {
    }

    static boolean custom(JsonNode detail) {
        return detail.path("TxnTaxCodeRef").path("value").asText().equals(CUSTOM);
    }

    /**
     * @throws QboFault 6170 for a tax detail where tax does not apply, 6160 and 6230 for the custom code, 2280 for a
     *     tax line without its amount
     */
    static void check(Draft draft) {
        JsonNode sent = draft.sent().path("TxnTaxDetail");
        if (!sent.isObject()) {
            return;
        }
        if (draft.record().path("GlobalTaxCalculation").asText().equals("NotApplicable")) {
            throw QboFault.validation("6170", "Invalid TxnTaxDetail",
                    "TxnTaxDetail is not allowed while GlobalTaxCalculation is NotApplicable", "TxnTaxDetail");
        }
        boolean chosen = custom(sent) && (draft.creating() || !custom(draft.before().path("TxnTaxDetail")));
        if (chosen) {
            throw QboFault.validation(draft.creating() ? "6160" : "6230", "Invalid TaxCodeRef",
                    "A transaction cannot be " + (draft.creating() ? "created with " : "updated to ") + CUSTOM,
                    "TxnTaxCodeRef");
        }
        for (JsonNode line : sent.path("TaxLine")) {
            if (!line.hasNonNull("Amount")) {
                throw QboFault.validation("2280", "Tax amount missing", "A tax line needs an Amount", "TaxLine");
            }
        }
    }
}
