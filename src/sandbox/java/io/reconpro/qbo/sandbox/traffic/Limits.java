package io.reconpro.qbo.sandbox.traffic;

import java.time.Duration;

/**
 * How many requests of one company QuickBooks takes.
 *
 * @param perSecond API requests in any second
 * @param perMinute API requests in any minute
 * @param batchesPerMinute batch calls in any minute
 * @param allPerMinute everything that arrives in any minute, what was turned away included
 * @param second how long a second lasts here; a minute is sixty of them
 * @param enforced whether going beyond is answered with the throttle fault
 */
public record Limits(int perSecond, int perMinute, int batchesPerMinute, int allPerMinute, Duration second,
                     boolean enforced) {

    /** As Intuit publishes them. */
    public static Limits published() {
        return new Limits(10, 500, 40, 800, Duration.ofSeconds(1), true);
    }

    /** Nothing is turned away, but still measured. */
    public static Limits off() {
        return published().unenforced();
    }

    /** The same limits in a world that runs so many times faster, for tests that cannot wait. */
    public Limits faster(int times) {
        return new Limits(perSecond, perMinute, batchesPerMinute, allPerMinute, second.dividedBy(times), enforced);
    }

    Duration minute() {
        return second.multipliedBy(60);
    }

    private Limits unenforced() {
        return new Limits(perSecond, perMinute, batchesPerMinute, allPerMinute, second, false);
    }
}
