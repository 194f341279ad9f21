package io.reconpro.qbo.log;

/** Ends the run, for the cause that its finding names. */
public class StoppedException extends RuntimeException {

    private final transient Finding finding;

    public StoppedException(Finding finding) {
        this(finding, null);
    }

    public StoppedException(Finding finding, Throwable cause) {
        super(finding.code() + " " + finding.message(), cause);
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
