package io.reconpro.qbo.ledger;

/**
 * Which QuickBooks record a shop's record became.
 *
 * @param syncToken   version that QuickBooks answered the last write with
 * @param sourceHash  hash of the shop's content at the last export, null for master data
 * @param fingerprint what the exporter wrote, property by property in short; null when that is not known
 * @param standing    how things stand with the QuickBooks record
 */
public record Link(WriteKey key, String qboId, String syncToken, String docNumber, String sourceHash,
        String fingerprint, Standing standing) {

    /** How things stand with the QuickBooks record. */
    public enum Standing {
        /** It is what the shop's record became. */
        HELD,
        /** It was just created and has to be deleted again (S-15). */
        UNDO,
        /** The exporter deleted it; the link is remembered only. */
        REMOVED,
        /** Void on both sides; nobody asks any more. */
        VOID
    }

    public Link(WriteKey key, String qboId, String syncToken, String docNumber, String sourceHash) {
        this(key, qboId, syncToken, docNumber, sourceHash, null, Standing.HELD);
    }

    /** What was just created has to be deleted again. */
    public Link toBeUndone() {
        return new Link(key, qboId, syncToken, docNumber, sourceHash, fingerprint, Standing.UNDO);
    }

    public boolean isToBeUndone() {
        return standing == Standing.UNDO;
    }
}
