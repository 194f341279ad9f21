package io.reconpro.qbo.sandbox.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The arrivals of the last while, and the most that ever stood in it at once. */
final class SlidingWindow {

    private final Duration length;
    private final Deque<Instant> arrivals = new ArrayDeque<>();
    private int peak;

    SlidingWindow(Duration length) {
        this.length = length;
    }

    /** How many arrived after {@code now - length}. */
    int count(Instant now) {
        Instant start = now.minus(length);
        while (!arrivals.isEmpty() && !arrivals.peekFirst().isAfter(start)) {
            arrivals.removeFirst();
        }
        return arrivals.size();
    }

    void add(Instant now) {
        arrivals.addLast(now);
        peak = Math.max(peak, count(now));
    }

    int peak() {
        return peak;
    }
}
