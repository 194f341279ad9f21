package io.reconpro.qbo.export;

import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.shop.DocumentKind;

/**
 * Tells documents, which bear a marker and have a line in the log, from the records they share. Invoices and bills have
 * a status in the shop, too; payments have none.
 */
final class Documents {

    private static final String PAYMENT = "Payment";

    private Documents() {
    }

    static boolean isDocument(WriteKey key) {
        return hasStatus(key) || isPayment(key);
    }

    static boolean isPayment(WriteKey key) {
        return key.entity().equals(PAYMENT);
    }

    static boolean hasStatus(WriteKey key) {
        return DocumentKind.of(key.entity()).isPresent();
    }

    /** False for what only QuickBooks knows, such as a payment entered there by hand. */
    static boolean isInShop(WriteKey key) {
        return !isPayment(key) || key.sourceId().chars().allMatch(Character::isDigit);
    }
}
