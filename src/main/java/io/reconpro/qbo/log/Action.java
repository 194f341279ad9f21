package io.reconpro.qbo.log;

/** What a run did with a document. */
public enum Action {

    CREATED("Created in QuickBooks."),
    UPDATED("Updated in QuickBooks."),
    UNCHANGED("QuickBooks already holds it unchanged; its status was set."),
    ADOPTED("Found in QuickBooks after an interruption; its status was set."),
    /** A payment that has no place in QuickBooks any more. */
    REMOVED("Removed from QuickBooks."),
    /** In a preview: an export would create it. */
    WOULD_CREATE("Would be created in QuickBooks."),
    /** In a preview: an export would update it. */
    WOULD_UPDATE("Would be updated in QuickBooks."),
    /** In a preview: an export would set its status only. */
    WOULD_SET_STATUS("QuickBooks already holds it unchanged; its status would be set."),
    /** Entered in QuickBooks by hand, as somebody said. */
    MARKED("Marked as already in QuickBooks; nothing was sent."),
    /** In a preview: an export would take it for the payment it is. */
    WOULD_ADOPT("QuickBooks already holds it; the two would be linked."),
    /** In a preview: an export would remove it. */
    WOULD_REMOVE("Would be removed from QuickBooks."),
    /** Judged and not sent. */
    BLOCKED("Not sent to QuickBooks."),
    /** Sent and refused by QuickBooks. */
    FAILED("Refused by QuickBooks."),
    /** Sent, and nobody knows yet whether QuickBooks stored it. */
    UNCLEAR("Sent to QuickBooks; whether it was stored is not known yet.");

    private final String sentence;

    Action(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** Whether the document stands in QuickBooks as it stands in the shop. */
    public boolean exported() {
        return switch (this) {
            case CREATED, UPDATED, UNCHANGED, ADOPTED, REMOVED, MARKED -> true;
            case WOULD_CREATE, WOULD_UPDATE, WOULD_SET_STATUS, WOULD_ADOPT, WOULD_REMOVE, BLOCKED, FAILED,
                    UNCLEAR -> false;
        };
    }
}
