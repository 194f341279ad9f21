package io.reconpro.qbo.run;

/**
 * A request to start work for a company.
 *
 * @param kind      what is to be done
 * @param actor     e-mail of the ReconPro user who asked, or of the configured user where nobody did
 * @param startedBy what asked: a person at a page, a timer, JMX or a program through REST
 * @param target    the documents it is for
 */
public record Command(Kind kind, long companyId, String actor, StartedBy startedBy, Target target) {

    /** What a run does. */
    public enum Kind {
        EXPORT,
        /** Judges what an export would do, and writes nothing. */
        PREVIEW,
        /** Links a document to one that QuickBooks has already, then exports it. */
        ADOPT,
        /** Exports a document anew whose copy in QuickBooks was deleted or voided. */
        RECREATE,
        /** Forgets which QuickBooks document a document became. */
        UNLINK,
        /** Ties a client or vendor to another record in QuickBooks, or unties it. */
        TIE_PARTY,
        /** Gives documents the status Exported that were entered in QuickBooks by hand. */
        MARK_EXPORTED,
        UPDATE_CLASSES,
        CLEAR_CLASSES,
        CONNECT,
        DISCONNECT,
        /** Confirms that exports go to another QuickBooks company than before. */
        CONFIRM_COMPANY_FILE,
        /** Says what has to be said of a connection that nobody uses. */
        KEEP_CONNECTION;

        /** Whether it may still be done when the process ended that was to do it; what a person waited for is over. */
        public boolean isResumable() {
            return switch (this) {
                case CONNECT, DISCONNECT, CONFIRM_COMPANY_FILE, KEEP_CONNECTION -> false;
                default -> true;
            };
        }
    }

    /** What started a run. */
    public enum StartedBy { MANUAL, TIMER, JMX, REST }

    /** For everything that waits. */
    public Command(Kind kind, long companyId, String actor, StartedBy startedBy) {
        this(kind, companyId, actor, startedBy, Target.ALL);
    }

    public static Command export(long companyId, String actor, StartedBy startedBy) {
        return new Command(Kind.EXPORT, companyId, actor, startedBy);
    }
}
