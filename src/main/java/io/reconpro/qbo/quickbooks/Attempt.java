package io.reconpro.qbo.quickbooks;

/**
 * One request and how often it may still be sent: again after a refused token, and, if it only asks, after a failure.
 *
 * <p>No method takes an Exchange: Camel would keep every instance, with its answer, in its cache of beans.
 */
final class Attempt {

    static final String PROPERTY = "quickBooksAttempt";

    private final Request request;
    private final int repeats;
    private final int throttleRepeats;
    private final long repeatDelay;
    private int failures;
    private int refusals;
    private int throttles;
    private long pause;
    private Reply reply;
    private boolean open = true;
    private boolean cleared;

    /** @param repeats how often the request may be sent again after a failure; 0 for one that writes */
    Attempt(Request request, int repeats, QuickBooksSettings settings) {
        this.request = request;
        this.repeats = repeats;
        this.throttleRepeats = repeats == 0 ? 0 : settings.limits().throttleRepeats();
        this.repeatDelay = settings.repeatDelay().toMillis();
    }

    Request request() {
        return request;
    }

    Reply reply() {
        return reply;
    }

    /** Nothing stands against sending it now. */
    boolean cleared() {
        return cleared;
    }

    void clear() {
        cleared = true;
    }

    boolean open() {
        return open;
    }

    /** Milliseconds to wait before the request is sent (again). */
    long pause() {
        return pause;
    }

    /** Takes what came of the request, and decides whether to send it again. */
    void take(Reply taken) {
        reply = taken;
        cleared = false;
        open = switch (Failure.of(taken)) {
            case NONE -> again(false, 0);
            case TOKEN -> again(refusals++ < 1, 0);
            case THROTTLE -> again(throttles++ < throttleRepeats, 0);
            case PASSING -> again(failures < repeats, repeatDelay << failures++);
        };
    }

    private boolean again(boolean allowed, long delay) {
        pause = delay;
        return allowed;
    }

    /** The last answer refused the token it was sent with. */
    boolean tokenRefused() {
        return reply != null && Failure.of(reply) == Failure.TOKEN;
    }
}
