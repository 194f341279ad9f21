package io.reconpro.qbo.quickbooks;

import java.time.Duration;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/** Lets requests pass one by one, evenly spaced: a bucket that could burst would exceed a sliding window. */
final class Pace {

    private final Bucket requests;
    private final Bucket batches;
    private final BlockingStrategy waiting;

    Pace(QuickBooksSettings.Limits limits, TimeMeter clock, BlockingStrategy waiting) {
        this.waiting = waiting;
        requests = Bucket.builder().withCustomTimePrecision(clock)
                .addLimit(evenly(limits.requestsPerSecond(), Duration.ofSeconds(1)))
                .addLimit(evenly(limits.requestsPerMinute(), Duration.ofMinutes(1)))
                .build();
        batches = Bucket.builder().withCustomTimePrecision(clock)
                .addLimit(evenly(limits.batchesPerMinute(), Duration.ofMinutes(1)))
                .build();
    }

    private static Bandwidth evenly(int number, Duration period) {
        return Bandwidth.builder().capacity(1).refillGreedy(number, period).build();
    }

    void take(boolean batch) throws InterruptedException {
        if (batch) {
            batches.asBlocking().consume(1, waiting);
        }
        requests.asBlocking().consume(1, waiting);
    }
}
