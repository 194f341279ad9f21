package io.reconpro.qbo.export;

import java.util.Set;

import io.reconpro.qbo.ledger.WriteKey;

/** Tells documents, which have a status in the shop and a line in the log, from the records they share. */
final class Documents {

    private static final Set<String> ENTITIES = Set.of("Invoice");

    private Documents() {
    }

    static boolean isDocument(WriteKey key) {
        return ENTITIES.contains(key.entity());
    }
}
