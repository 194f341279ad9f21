package io.reconpro.qbo.start;

/** The exit code of a program that was not started. */
public final class RefusedStart {

    /** The same as of a run that was refused: an operating system's scheduler need not tell them apart. */
    static final int EXIT_CODE = 2;

    private RefusedStart() {
    }

    public static int exitCode(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefusedException refused) {
                return refused.exitCode();
            }
        }
        return EXIT_CODE;
    }
}
