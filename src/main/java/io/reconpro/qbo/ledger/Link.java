package io.reconpro.qbo.ledger;

/**
 * Which QuickBooks record a shop's record became.
 *
 * @param syncToken   version that QuickBooks answered the last write with
 * @param sourceHash  hash of the shop's content at the last export, null for master data
 * @param fingerprint what the exporter wrote, property by property in short; null when that is not known
 */
public record Link(WriteKey key, String qboId, String syncToken, String docNumber, String sourceHash,
        String fingerprint) {

    public Link(WriteKey key, String qboId, String syncToken, String docNumber, String sourceHash) {
        this(key, qboId, syncToken, docNumber, sourceHash, null);
    }
}
