package io.reconpro.qbo.quickbooks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;

/**
 * Keeps every company within QuickBooks' limits, whoever sends the requests.
 *
 * <p>A write waits here before its ledger row says that it was sent; {@link Permit#start} passes a second, equal
 * measure when the request really leaves, because permits that waited elsewhere could otherwise leave together.
 */
public class RequestBudget {

    private final QuickBooksSettings settings;
    private final TimeMeter clock;
    private final BlockingStrategy waiting;
    private final Map<String, Realm> realms = new ConcurrentHashMap<>();

    RequestBudget(QuickBooksSettings settings, TimeMeter clock, BlockingStrategy waiting) {
        this.settings = settings;
        this.clock = clock;
        this.waiting = waiting;
    }

    /**
     * Waits until one more request of this QuickBooks company may be sent.
     *
     * @param batch the request is a batch, which has a limit of its own
     * @return must be closed when the request has been answered or will not be sent
     */
    public Permit await(String realm, boolean batch) throws InterruptedException {
        Realm budget = budget(realm);
        budget.inFlight.acquire();
        try {
            budget.waitOutPause();
            budget.reserved.take(batch);
            budget.waitOutPause();
            return new Permit(budget, batch);
        } catch (InterruptedException | RuntimeException e) {
            budget.inFlight.release();
            throw e;
        }
    }

    /** Sends nothing more to this company until the pause after a throttle answer is over. */
    void pause(String realm) {
        budget(realm).pausedUntil = clock.currentTimeNanos() + settings.limits().pauseAfterThrottle().toNanos();
    }

    private Realm budget(String realm) {
        return realms.computeIfAbsent(realm, name -> new Realm());
    }

    /** What one QuickBooks company has left. */
    private final class Realm {

        private final Semaphore inFlight = new Semaphore(settings.inFlight(), true);
        private final Pace reserved = new Pace(settings.limits(), clock, waiting);
        private final Pace sent = new Pace(settings.limits(), clock, waiting);
        private volatile long pausedUntil = clock.currentTimeNanos();

        private long pauseLeft() {
            return pausedUntil - clock.currentTimeNanos();
        }

        private void waitOutPause() throws InterruptedException {
            for (long left = pauseLeft(); left > 0; left = pauseLeft()) {
                waiting.park(left);
            }
        }
    }

    /** The right to send one request. */
    public static final class Permit implements AutoCloseable {

        private final Realm realm;
        private final boolean batch;
        private boolean closed;

        private Permit(Realm realm, boolean batch) {
            this.realm = realm;
            this.batch = batch;
        }

        /** @return false when a throttle answer came in since, so that the request must not leave now */
        boolean start() throws InterruptedException {
            if (realm.pauseLeft() > 0) {
                return false;
            }
            realm.sent.take(batch);
            return realm.pauseLeft() <= 0;
        }

        synchronized boolean open() {
            return !closed;
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                realm.inFlight.release();
            }
        }
    }
}
