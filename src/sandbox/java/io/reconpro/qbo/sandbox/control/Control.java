package io.reconpro.qbo.sandbox.control;

import io.reconpro.qbo.sandbox.http.Answer;
import io.reconpro.qbo.sandbox.http.Call;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A test's hold on the server: rules that disturb calls, switches and the clock. */
public final class Control {

    private final SandboxClock clock = new SandboxClock(Clock.systemUTC());
    private final Switches switches = new Switches();
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private volatile Latency latency;

    public SandboxClock clock() {
        return clock;
    }

    public Switches switches() {
        return switches;
    }

    /** Adds a rule; of several that match one call, the first added acts. */
    public Rule add(Rule rule) {
        rules.add(rule);
        return rule;
    }

    public void clearRules() {
        rules.clear();
    }

    /** Lets the first matching rule act on the call, or applies it as it is. */
    public Answer conduct(Call call, Function<Call, Answer> apply) {
        for (Rule rule : rules) {
            if (rule.claims(call)) {
                return rule.action().perform(call, apply);
            }
        }
        return apply.apply(call);
    }

    /** Makes answers take what these figures say; {@code null} for no time at all, as at the start. */
    public void latency(Latency figures) {
        latency = figures;
    }

    /** Waits as long as the latency switch and the figures say for such a call. */
    public void delay(Call call) {
        Latency figures = latency;
        Duration time = figures == null ? switches.latency : switches.latency.plus(figures.of(call));
        if (time.compareTo(Duration.ZERO) > 0) {
            sleep(time);
        }
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
