package io.reconpro.qbo.export;

import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.shop.DocumentKind;

/** Tells documents, which have a status in the shop and a line in the log, from the records they share. */
final class Documents {

    private Documents() {
    }

    static boolean isDocument(WriteKey key) {
        return DocumentKind.of(key.entity()).isPresent();
    }
}
