package io.reconpro.qbo.quickbooks;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;

/** A clock that only moves when somebody waits. */
final class IdleClock implements TimeMeter, BlockingStrategy {

    private volatile long nanos = 1_000_000_000L;

    @Override
    public long currentTimeNanos() {
        return nanos;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }

    @Override
    public void park(long waited) {
        nanos += waited;
    }
}
