package io.reconpro.qbo.sandbox.control;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A point where calls wait for a test, and a test for calls. */
public final class Latch {

    private static final long LONGEST_SECONDS = 120;

    private final CountDownLatch arrival = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    /** Waits for the first call to come here. */
    public void awaitArrival() {
        await(arrival, "no call arrived");
    }

    public boolean hasArrived() {
        return arrival.getCount() == 0;
    }

    /** Lets everyone go who waits or comes later. */
    public void release() {
        release.countDown();
    }

    /** Waits here until released. */
    public void pass() {
        arrival.countDown();
        await(release, "nobody released the call");
    }

    private static void await(CountDownLatch latch, String complaint) {
        try {
            if (!latch.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(complaint + " within " + LONGEST_SECONDS + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(complaint, e);
        }
    }
}
