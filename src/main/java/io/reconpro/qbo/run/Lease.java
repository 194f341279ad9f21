package io.reconpro.qbo.run;

import java.time.Duration;

import io.reconpro.qbo.ledger.Holder;
import io.reconpro.qbo.ledger.LeaseLostException;

/**
 * This process's own view of a run's lease, on the monotonic clock: it stops a process that was paused past its lease
 * without asking the database first.
 */
final class Lease {

    /** The end of a lease that begins now, on the database's clock; needs the parameter leaseMillis. */
    static final String END = " current_timestamp + interval '0.001' second * cast(:leaseMillis as bigint) ";

    private volatile long deadline;

    /** The lease was granted by a statement begun at {@code askedAt}, as {@link System#nanoTime()}. */
    void granted(long askedAt, Duration duration) {
        deadline = askedAt + duration.toNanos();
    }

    void lost() {
        deadline = System.nanoTime();
    }

    /** Until when this process may count on the lease, as {@link System#nanoTime()}. */
    long deadline() {
        return deadline;
    }

    void mustHold(Holder holder, String step) {
        if (System.nanoTime() - deadline >= 0) {
            throw new LeaseLostException(holder, step);
        }
    }
}
