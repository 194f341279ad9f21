package io.reconpro.qbo.killed;

import java.util.List;

/** Where an export stands when its process is killed. */
enum Moment {
    /** Intuit replaced the refresh token; the new one is not stored. */
    TOKEN_REPLACED,
    /** Stored in the ledger, not sent. */
    INTENDED,
    /** Sent; QuickBooks never gets it. */
    NEVER_ARRIVED,
    /** Sent; QuickBooks applies it after the process is dead. */
    ARRIVED_LATE,
    /** QuickBooks applied it; its answer is still on the way. */
    UNANSWERED,
    /** The answer was read and is about to be stored. */
    ANSWERED,
    /** In the middle of the transaction that stores the answer. */
    LINKING,
    /** The answer is stored; the shop's status is not set. */
    APPLIED,
    /** The shop's status is set; the ledger does not know. */
    EXPORTED,
    /** Everything is done but the closing of the run. */
    CLOSING;

    /** Those that are tried with bills and their vendors, too. */
    static final List<Moment> OF_BILLS = List.of(INTENDED, NEVER_ARRIVED, ARRIVED_LATE, UNANSWERED, ANSWERED);

    boolean isAtQuickBooks() {
        return this == TOKEN_REPLACED || isOfAWrite();
    }

    /** Whether it is up to QuickBooks what becomes of a write that was sent. */
    boolean isOfAWrite() {
        return this == NEVER_ARRIVED || this == ARRIVED_LATE || this == UNANSWERED;
    }

    /** Moments that a record of this kind passes; what belongs to the run as a whole is counted with invoices. */
    boolean isPassedBy(String entity) {
        return entity.equals("Invoice") || this != TOKEN_REPLACED && compareTo(LINKING) <= 0;
    }

    private static boolean isDocument(String entity) {
        return entity.equals("Invoice") || entity.equals("Bill");
    }

    /** The step that is not taken any more, in words of the parking. */
    String nextStep(String entity) {
        return switch (this) {
            case INTENDED -> entity + " SENT";
            case ANSWERED -> entity + (isDocument(entity) ? " APPLIED" : " DONE");
            case LINKING -> entity + " LINK";
            case APPLIED -> "EXPORTED";
            case EXPORTED -> entity + " DONE";
            case CLOSING -> "FINISHED";
            default -> throw new IllegalArgumentException(this + " is a moment at QuickBooks");
        };
    }
}
