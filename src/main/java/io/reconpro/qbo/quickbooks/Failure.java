package io.reconpro.qbo.quickbooks;

import com.fasterxml.jackson.databind.JsonNode;
import io.reconpro.qbo.quickbooks.Outcome.NotExecuted;
import io.reconpro.qbo.quickbooks.Outcome.Unknown;

/** Why a request would be sent again. */
enum Failure {

    /** There is no reason to: it succeeded, or it would fail again. */
    NONE,
    /** The token was refused, and a refreshed one may be accepted. */
    TOKEN,
    /** A limit was met. */
    THROTTLE,
    /** Something that may have passed by then. */
    PASSING;

    static Failure of(Reply reply) {
        return Outcomes.ofWhole(reply).map(outcome -> of(reply, outcome)).orElse(NONE);
    }

    private static Failure of(Reply reply, Outcome outcome) {
        if (outcome instanceof NotExecuted notExecuted) {
            return switch (notExecuted.reason()) {
                case THROTTLED -> THROTTLE;
                case UNREACHABLE -> PASSING;
                case UNAUTHORIZED -> reply instanceof Reply.Received received && received.status() == 401 ? TOKEN : NONE;
            };
        }
        return outcome instanceof Unknown ? PASSING : NONE;
    }

    /** Whether a limit was met, by the request or by an item of its batch. */
    static boolean isThrottle(Reply.Received received) {
        return of(received) == THROTTLE || received.json() != null && hasThrottledItem(received.json());
    }

    private static boolean hasThrottledItem(JsonNode json) {
        for (JsonNode item : json.path("BatchItemResponse")) {
            if (FaultReader.read(200, item).filter(FaultCodes::throttled).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
