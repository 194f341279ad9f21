package io.reconpro.qbo.sandbox.api;

import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.control.Switches;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Answers a repeated {@code requestid} as the first time and writes nothing again. */
final class RequestIds {

    static final int MAX = 50;
    static final int MAX_WITH_BATCH = 36;
    static final int MAX_BATCH_ITEM = 10;

    /** What came of a call: a result, or a fault. */
    private record Outcome(Object result, QboFault fault, Instant at) {
    }

    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final Switches switches;
    private final Clock clock;

    RequestIds(Switches switches, Clock clock) {
        this.switches = switches;
        this.clock = clock;
    }

    /** @throws QboFault 2130 for an id that is too long */
    static void check(String id, int max) {
        if (id != null && id.length() > max) {
            throw QboFault.validation("2130", "Invalid Request Id", "The request id has " + id.length()
                    + " characters, " + max + " at most are supported. Supplied value:" + id, "requestid");
        }
    }

    /**
     * Does the work, unless the id was seen in that realm.
     *
     * @param id {@code null} or empty does the work every time
     */
    synchronized <T> T once(Class<T> type, String realm, String id, Supplier<T> work) {
        if (id == null || id.isEmpty() || switches.requestIds == Switches.RequestIds.IGNORED) {
            return work.get();
        }
        String key = realm + "/" + id;
        Outcome first = outcomes.get(key);
        if (first == null || first.at.plus(switches.requestIdMemory).isBefore(clock.instant())) {
            return remember(key, work);
        }
        if (switches.requestIds == Switches.RequestIds.ANSWERED_600) {
            throw QboFault.validation("600", "Duplicate request id", "The request id " + id
                    + " already exists: duplicate detected.");
        }
        if (first.fault != null) {
            throw first.fault;
        }
        return type.cast(first.result);
    }

    private <T> T remember(String key, Supplier<T> work) {
        try {
            T result = work.get();
            outcomes.put(key, new Outcome(result, null, clock.instant()));
            return result;
        } catch (QboFault fault) {
            if (switches.replayFaults) {
                outcomes.put(key, new Outcome(null, fault, clock.instant()));
            } else {
                outcomes.remove(key);
            }
            throw fault;
        }
    }
}
