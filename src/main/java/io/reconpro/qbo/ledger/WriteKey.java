package io.reconpro.qbo.ledger;

/**
 * Names a record on both sides.
 *
 * @param entity   QuickBooks' entity name, such as {@code Invoice}
 * @param sourceId the shop's id; for an item the name, as QuickBooks holds that unique
 */
public record WriteKey(String entity, String sourceId) {
}
