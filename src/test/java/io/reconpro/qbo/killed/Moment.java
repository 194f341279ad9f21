package io.reconpro.qbo.killed;

import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.control.Action;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.http.Faults;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
    CLOSING,
    /** QuickBooks refused it; that is about to be stored. */
    REFUSED,
    /** QuickBooks called it stale; that is about to be stored. */
    STALE,
    /** Nothing came back; that is about to be stored. */
    UNKNOWN,
    /** A limit was met, so that it counts as not sent again; that is about to be stored. */
    THROTTLED;

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

    /** What QuickBooks does so that the moment comes; nothing where it comes by itself. */
    Optional<Action> answer() {
        return switch (this) {
            case REFUSED -> Optional.of(Actions.answer(Faults.json(QboFault.validation("2050",
                    "String length is either shorter or longer than supported by specification", "Min:0 Max:21"),
                    Instant.now())));
            case STALE -> Optional.of(Actions.answer(Faults.json(QboFault.validation("5010", "Stale Object Error",
                    "You and another user were working on this at the same time."), Instant.now())));
            case UNKNOWN -> Optional.of(Actions.cutBefore());
            case THROTTLED -> Optional.of(Actions.answer(Faults.xml(new QboFault(429, "SERVICE", List.of(
                    new QboFault.Error("3001", "message=ThrottleExceeded; errorCode=003001; statusCode=429", null, null))),
                    Instant.now())));
            default -> Optional.empty();
        };
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
            case REFUSED, STALE, UNKNOWN -> entity + " " + name();
            case THROTTLED -> entity + " INTENDED";
            default -> throw new IllegalArgumentException(this + " is a moment at QuickBooks");
        };
    }
}
