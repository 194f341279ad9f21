package io.reconpro.qbo.ledger;

/**
 * Which QuickBooks record a shop's record became.
 *
 * @param sourceHash hash of the shop's content at the last export, null for master data
 */
public record Link(WriteKey key, String qboId, String syncToken, String docNumber, String sourceHash) {
}
