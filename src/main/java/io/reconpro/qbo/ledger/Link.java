package io.reconpro.qbo.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * Which QuickBooks record a shop's record became.
 *
 * @param syncToken   version that QuickBooks answered the last write with
 * @param sourceHash  hash of the shop's content at the last export, or what is known of an adopted document
 *                    instead; null for master data
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

    private static final String ADOPTED = "adopted:";

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

    /** The same link for this content. */
    public Link holding(String hash) {
        return new Link(key, qboId, syncToken, docNumber, hash, fingerprint, standing);
    }

    /**
     * Stands in place of the hash for a document that was adopted.
     *
     * @param tax what QuickBooks added to the lines, so that the shop's total may be meant with or without it
     */
    public static String adopted(String number, LocalDate date, BigDecimal total, BigDecimal tax) {
        return ADOPTED + String.join(":", date.toString(), cents(total), cents(total.subtract(tax)), number);
    }

    /** What the exporter did not send itself is taken for the same when number, date and total (in cents) are. */
    public boolean isAdoptedAs(String ownNumber, LocalDate date, BigDecimal total) {
        if (sourceHash == null || !sourceHash.startsWith(ADOPTED)) {
            return false;
        }
        String[] parts = sourceHash.substring(ADOPTED.length()).split(":", 4);
        return parts[3].equals(ownNumber) && parts[0].equals(date.toString())
                && List.of(parts[1], parts[2]).contains(cents(total));
    }

    private static String cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
