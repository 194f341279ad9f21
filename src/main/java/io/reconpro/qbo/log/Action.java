package io.reconpro.qbo.log;

/** What a run did with a document. */
public enum Action {

    CREATED,
    UPDATED,
    /** QuickBooks already held just this; only the shop's status was set. */
    UNCHANGED,
    /** It was found in QuickBooks after an interruption. */
    ADOPTED,
    /** Judged and not sent. */
    BLOCKED,
    /** Sent and refused by QuickBooks. */
    FAILED,
    /** Sent, and nobody knows yet whether QuickBooks stored it. */
    UNCLEAR
}
