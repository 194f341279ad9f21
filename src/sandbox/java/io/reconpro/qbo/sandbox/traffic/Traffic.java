package io.reconpro.qbo.sandbox.traffic;

import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.http.Answer;
import io.reconpro.qbo.sandbox.http.Call;
import io.reconpro.qbo.sandbox.http.Faults;
import io.reconpro.qbo.sandbox.http.Gate;
import io.reconpro.qbo.sandbox.http.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns away what comes faster than Intuit's limits, and remembers how fast each company's requests came. */
public final class Traffic implements Gate {

    private final Clock clock;
    private final Map<String, RealmTraffic> realms = new HashMap<>();
    private Limits limits = Limits.published();

    public Traffic(Clock clock) {
        this.clock = clock;
    }

    /** From now on; what was measured before is forgotten. */
    public synchronized void limits(Limits chosen) {
        limits = chosen;
        realms.clear();
    }

    /** Since the start or since the limits were last set. */
    public synchronized Peaks peaks(String realm) {
        return realm(realm).peaks();
    }

    @Override
    public synchronized Optional<Answer> stop(Call call) {
        if (call.realm() == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        boolean admitted = realm(call.realm()).admit(now, call.kind() == Kind.BATCH);
        return admitted ? Optional.empty() : Optional.of(throttled(now));
    }

    /** The gateway's own answer: XML, whatever the caller accepts. */
    public static Answer throttled(Instant now) {
        return Faults.xml(new QboFault(429, "SERVICE", List.of(new QboFault.Error("3001",
                "message=ThrottleExceeded; errorCode=003001; statusCode=429",
                "The request limit was reached.  Try again later", null))), now);
    }

    private RealmTraffic realm(String realm) {
        return realms.computeIfAbsent(realm, unused -> new RealmTraffic(limits));
    }
}
