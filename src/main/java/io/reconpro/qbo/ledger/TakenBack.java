package io.reconpro.qbo.ledger;

/**
 * A warning that only QuickBooks' answer told, about a document that was deleted there again.
 *
 * @param circumstances digest of all that the answer may depend on
 * @param code of the warning
 */
public record TakenBack(WriteKey key, String circumstances, String code, String message, String remedy) {
}
