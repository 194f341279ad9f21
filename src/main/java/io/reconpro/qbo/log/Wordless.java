package io.reconpro.qbo.log;

import org.apache.camel.util.ObjectHelper;
import org.springframework.core.NestedExceptionUtils;

/**
 * A failure as the application's log may have it: what was thrown, and where, without the messages, for they can quote
 * names, amounts and secrets.
 */
public final class Wordless extends RuntimeException {

    private Wordless(Throwable failure) {
        super(name(failure), failure.getCause() == null ? null : new Wordless(failure.getCause()));
        setStackTrace(failure.getStackTrace());
    }

    public static Wordless of(Throwable failure) {
        return new Wordless(failure);
    }

    /** What it comes down to, for one line: a code of the log, or the kind of failure. */
    public static String inShort(Throwable failure) {
        StoppedException stopped = ObjectHelper.getException(StoppedException.class, failure);
        return stopped != null ? stopped.finding().code().name()
                : NestedExceptionUtils.getMostSpecificCause(failure).getClass().getSimpleName();
    }

    private static String name(Throwable failure) {
        String name = failure.getClass().getName();
        return failure instanceof StoppedException stopped ? name + " " + stopped.finding().code() : name;
    }
}
