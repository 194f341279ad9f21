package io.reconpro.qbo.ledger;

import java.util.EnumSet;
import java.util.Set;

/** Where a write stands. Open states hold the document; closed ones let a later write of it begin. */
public enum State {

    /** Stored, surely not sent: found after a crash it is discarded. */
    INTENDED,
    /** Committed just before the first byte left: whether QuickBooks has it is open until its answer is read. */
    SENT,
    /** Sent, and the answer told nothing: must be settled by looking. */
    UNKNOWN,
    /** QuickBooks has it, link and log line are stored; the shop's status may still have to follow. */
    APPLIED,

    DONE,
    /** QuickBooks answered with a fault that is known to be final. */
    REFUSED,
    /** Based on a version that QuickBooks had replaced; judged again under a new generation. */
    STALE,
    /** Looked for and not found, or no longer to be decided by a program. */
    ABANDONED,
    /** Never sent. */
    DISCARDED,
    /** Open when the company left the QuickBooks company it was sent to; looked for again if it goes back there. */
    LEFT;

    static final Set<State> OPEN = EnumSet.of(INTENDED, SENT, UNKNOWN, APPLIED);

    boolean isOpen() {
        return OPEN.contains(this);
    }

    /** What stands in {@code open_marker}: 1, or null so that the unique key no longer counts the row. */
    Integer openMarker() {
        return isOpen() ? 1 : null;
    }
}
