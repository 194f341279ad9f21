package io.reconpro.qbo.run;

/**
 * A request to start work for a company.
 *
 * @param kind      what is to be done
 * @param actor     e-mail of the ReconPro user who asked, or of the configured user where nobody did
 * @param startedBy what asked: a person, a timer or JMX
 */
public record Command(Kind kind, long companyId, String actor, StartedBy startedBy) {

    /** What a run does. */
    public enum Kind { EXPORT, UPDATE_CLASSES, CLEAR_CLASSES }

    /** What started a run. */
    public enum StartedBy { MANUAL, TIMER, JMX }

    public static Command export(long companyId, String actor, StartedBy startedBy) {
        return new Command(Kind.EXPORT, companyId, actor, startedBy);
    }
}
