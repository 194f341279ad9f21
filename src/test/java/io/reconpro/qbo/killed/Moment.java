package io.reconpro.qbo.killed;

/** Where an export stands when its process is killed. */
enum Moment {
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

    boolean isAtQuickBooks() {
        return this == NEVER_ARRIVED || this == ARRIVED_LATE || this == UNANSWERED;
    }

    /** Moments that a record of this kind passes; CLOSING belongs to the run and is counted with invoices. */
    boolean isPassedBy(String entity) {
        return entity.equals("Invoice") || compareTo(LINKING) <= 0;
    }

    /** The step that is not taken any more, in words of the parking. */
    String nextStep(String entity) {
        return switch (this) {
            case INTENDED -> entity + " SENT";
            case ANSWERED -> entity + (entity.equals("Invoice") ? " APPLIED" : " DONE");
            case LINKING -> entity + " LINK";
            case APPLIED -> "EXPORTED";
            case EXPORTED -> entity + " DONE";
            case CLOSING -> "FINISHED";
            default -> throw new IllegalArgumentException(this + " is a moment at QuickBooks");
        };
    }
}
