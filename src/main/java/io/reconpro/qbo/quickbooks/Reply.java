package io.reconpro.qbo.quickbooks;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.quickbooks.Outcome.Reason;

/** What came of one HTTP request, before anything is read into it. */
public sealed interface Reply {

    /**
     * QuickBooks, or something in front of it, answered.
     *
     * @param json      the answer as JSON; null when it is something else
     * @param text      the answer when it is something else; empty when there was none
     * @param intuitTid null when the answer does not name it
     * @param time      of the answer's Date header, null without one
     */
    record Received(int status, ObjectNode json, String text, String intuitTid, Instant time) implements Reply {

        public static Received of(int status, String body, String intuitTid, Instant time) {
            return AnswerJson.object(body)
                    .map(json -> new Received(status, json, "", intuitTid, time))
                    .orElseGet(() -> new Received(status, null, body.strip(), intuitTid, time));
        }

        boolean successful() {
            return status / 100 == 2;
        }
    }

    /** Nothing of the request left this machine. */
    record NotSent(Reason reason, String text) implements Reply {
    }

    /** The request left, or may have left, and no whole answer came back. */
    record Lost(String text) implements Reply {
    }
}
