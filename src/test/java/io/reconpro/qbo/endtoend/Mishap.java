package io.reconpro.qbo.endtoend;

import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.control.Action;
import io.reconpro.qbo.sandbox.control.Actions;
import io.reconpro.qbo.sandbox.http.Answer;
import io.reconpro.qbo.sandbox.http.Faults;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What can happen to a request that writes, and to its answer. */
enum Mishap {

    LOST_BEFORE(Actions::cutBefore),
    LOST_AFTER(Actions::cutAfter),
    CUT_WITHIN_BODY(Actions::cutWithinBody),
    LANDING_LATER(Bench::landLater),
    THROTTLED_429(() -> Actions.answer(Faults.xml(throttle(429), Instant.now()))),
    THROTTLED_403(() -> Actions.answer(Faults.xml(throttle(403), Instant.now()))),
    ERROR_500_BEFORE(() -> Actions.answer(Faults.json(systemFault(), Instant.now()))),
    ERROR_500_AFTER(() -> Actions.applyThenAnswer(Faults.json(systemFault(), Instant.now()))),
    BAD_GATEWAY_502(() -> Actions.applyThenAnswer(Faults.html(502, "Bad Gateway"))),
    UNAVAILABLE_503(() -> Actions.answer(Faults.html(503, "Service Unavailable"))),
    TIMEOUT_504_AFTER(() -> Actions.applyThenAnswer(Faults.xml(timeout(), Instant.now()))),
    EMPTY_200_AFTER(() -> Actions.applyThenAnswer(Answer.of(200, Answer.JSON, ""))),
    WAIT_6000_AFTER(() -> Actions.applyThenAnswer(Faults.json(waiting(), Instant.now()))),
    SYSTEM_FAULT_200_AFTER(() -> Actions.applyThenAnswer(Faults.json(new QboFault(200, "SystemFault",
            List.of(new QboFault.Error("10000", "An application error has occurred", "", null))), Instant.now())));

    private final Function<Bench, Action> action;

    Mishap(Function<Bench, Action> action) {
        this.action = action;
    }

    Mishap(Supplier<Action> action) {
        this(bench -> action.get());
    }

    Action action(Bench bench) {
        return action.apply(bench);
    }

    static QboFault throttle(int status) {
        return new QboFault(status, "SERVICE", List.of(new QboFault.Error("3001",
                "message=ThrottleExceeded; errorCode=003001; statusCode=" + status, null, null)));
    }

    private static QboFault timeout() {
        return new QboFault(504, "SERVICE", List.of(new QboFault.Error("6002", "Proxy timeout", null, null)));
    }

    static QboFault systemFault() {
        return new QboFault(500, "SystemFault", List.of(new QboFault.Error("10000",
                "An application error has occurred while processing your request", "System Failure Error", null)));
    }

    private static QboFault waiting() {
        return QboFault.validation("6000", "A business validation error has occurred while processing your request",
                "Business Validation Error: We're sorry, please wait a few minutes and try again.");
    }
}
