package io.reconpro.qbo.sandbox.traffic;

import java.time.Instant;

/** One company's requests against the limits. */
final class RealmTraffic {

    private final Limits limits;
    private final SlidingWindow second;
    private final SlidingWindow minute;
    private final SlidingWindow batches;
    private final SlidingWindow arrivedInSecond;
    private final SlidingWindow arrivedInMinute;
    private final SlidingWindow arrivedBatches;
    private int throttled;

    RealmTraffic(Limits limits) {
        this.limits = limits;
        this.second = new SlidingWindow(limits.second());
        this.minute = new SlidingWindow(limits.minute());
        this.batches = new SlidingWindow(limits.minute());
        this.arrivedInSecond = new SlidingWindow(limits.second());
        this.arrivedInMinute = new SlidingWindow(limits.minute());
        this.arrivedBatches = new SlidingWindow(limits.minute());
    }

    /** Whether the request is served. */
    boolean admit(Instant now, boolean batch) {
        arrivedInSecond.add(now);
        arrivedInMinute.add(now);
        if (batch) {
            arrivedBatches.add(now);
        }
        if (limits.enforced() && exceeds(now, batch)) {
            throttled++;
            return false;
        }
        second.add(now);
        minute.add(now);
        if (batch) {
            batches.add(now);
        }
        return true;
    }

    Peaks peaks() {
        return new Peaks(arrivedInSecond.peak(), arrivedInMinute.peak(), arrivedBatches.peak(), throttled);
    }

    private boolean exceeds(Instant now, boolean batch) {
        return second.count(now) >= limits.perSecond()
                || minute.count(now) >= limits.perMinute()
                || batch && batches.count(now) >= limits.batchesPerMinute()
                || arrivedInMinute.count(now) > limits.allPerMinute();
    }
}
