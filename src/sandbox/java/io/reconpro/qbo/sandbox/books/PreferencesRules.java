package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A company's preferences: each group keeps what was not sent; classes are tracked at one place at most. */
final class PreferencesRules implements Rules {

    @Override
    public void complete(Draft draft) {
        if (draft.before() != null) {
            draft.before().fields().forEachRemaining(group -> {
                JsonNode sent = draft.record().path(group.getKey());
                if (group.getValue() instanceof ObjectNode before && sent instanceof ObjectNode) {
                    draft.record().set(group.getKey(), before.deepCopy().setAll((ObjectNode) sent));
                } else if (sent.isMissingNode()) {
                    draft.record().set(group.getKey(), group.getValue());
                }
            });
        }
        JsonNode accounting = draft.record().path("AccountingInfoPrefs");
        if (accounting.path("ClassTrackingPerTxn").asBoolean()
                && accounting.path("ClassTrackingPerTxnLine").asBoolean()) {
            throw QboFault.validation("2600", "Conflicting elements",
                    "Only one of ClassTrackingPerTxn and ClassTrackingPerTxnLine can be on", "ClassTrackingPerTxn");
        }
    }
}
