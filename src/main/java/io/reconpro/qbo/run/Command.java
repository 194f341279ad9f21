package io.reconpro.qbo.run;

/**
 * A request to start work for a company.
 *
 * @param actor     e-mail of the ReconPro user who asked, or of the configured user where nobody did
 * @param startedBy what asked: a person, a timer or JMX
 */
public record Command(long companyId, String actor, StartedBy startedBy) {

    /** What started a run. */
    public enum StartedBy { MANUAL, TIMER, JMX }
}
