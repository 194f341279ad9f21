package io.reconpro.qbo.sandbox.control;

import io.reconpro.qbo.sandbox.http.Call;
import io.reconpro.qbo.sandbox.http.Kind;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Picks calls by what they are and by which in order, and says what happens to them. */
public final class Rule {

    private final Predicate<Call> match;
    private final int from;
    private final int times;
    private final Action action;
    private final AtomicInteger matched = new AtomicInteger();

    private Rule(Predicate<Call> match, int from, int times, Action action) {
        this.match = match;
        this.from = from;
        this.times = times;
        this.action = action;
    }

    /** Starts a rule that acts once, on the first call of that kind. */
    public static Rule on(Kind kind) {
        return new Rule(call -> call.kind() == kind, 1, 1, (call, apply) -> apply.apply(call));
    }

    /** Starts a rule that acts once, on the first call at all. */
    public static Rule onAny() {
        return new Rule(call -> true, 1, 1, (call, apply) -> apply.apply(call));
    }

    /** Calls about that entity, and batches that hold one. */
    public Rule entity(String name) {
        return and(call -> name.equals(call.entity())
                || call.kind() == Kind.BATCH && call.body().contains('"' + name + '"'));
    }

    public Rule operation(String name) {
        return and(call -> name.equals(call.operation()));
    }

    public Rule realm(String realm) {
        return and(call -> realm.equals(call.realm()));
    }

    public Rule bodyContains(String text) {
        return and(call -> call.body().contains(text));
    }

    public Rule and(Predicate<Call> more) {
        return new Rule(match.and(more), from, times, action);
    }

    /** Acts from the n-th matching call on; 1 is the first. */
    public Rule nth(int n) {
        return new Rule(match, n, times, action);
    }

    /** Acts on so many calls, then no more. */
    public Rule times(int count) {
        return new Rule(match, from, count, action);
    }

    public Rule always() {
        return times(Integer.MAX_VALUE - from);
    }

    public Rule then(Action whatHappens) {
        return new Rule(match, from, times, whatHappens);
    }

    /** How many calls this rule has acted on. */
    public int acted() {
        return Math.max(0, Math.min(matched.get() - from + 1, times));
    }

    Action action() {
        return action;
    }

    boolean claims(Call call) {
        if (!match.test(call)) {
            return false;
        }
        int count = matched.incrementAndGet();
        return count >= from && count < from + times;
    }
}
