package io.reconpro.qbo.run;

/** How a run stands or ended. */
public enum RunState {

    QUEUED,
    RUNNING,
    /** Every document it saw is accounted for. */
    FINISHED,
    /** The gate did not let it start; nothing was read or written. */
    REFUSED,
    /** It ended early; what it had not reached waits for the next run. */
    STOPPED,
    /** Its process fell silent and another run took over. */
    INTERRUPTED
}
