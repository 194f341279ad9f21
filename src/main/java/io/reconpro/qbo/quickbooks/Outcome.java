package io.reconpro.qbo.quickbooks;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How one write, or one read by id, ended. */
public sealed interface Outcome {

    /** QuickBooks did it and answered with the entity, which has an Id. */
    record Done(ObjectNode entity) implements Outcome {
    }

    /** QuickBooks refused it for good: the same request would be refused again. */
    record Refused(Fault fault) implements Outcome {
    }

    /** The entity changed since it was read (5010): read it again, judge again. */
    record Stale(Fault fault) implements Outcome {
    }

    /** Surely nothing was written; the same request may be sent again. */
    record NotExecuted(Reason reason, String text) implements Outcome {
    }

    /** Whether something was written cannot be told from the answer. */
    record Unknown(String reason) implements Outcome {
    }

    /** Why a request was not executed. */
    enum Reason {
        /** A limit of QuickBooks was met; the budget pauses by itself. */
        THROTTLED,
        /** The token was refused, also after a refresh. */
        UNAUTHORIZED,
        /** No connection could be made, so no byte was sent. */
        UNREACHABLE
    }
}
