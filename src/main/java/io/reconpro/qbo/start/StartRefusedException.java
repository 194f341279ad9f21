package io.reconpro.qbo.start;

import java.util.List;

/**
 * The exporter does not start; each problem is a line that names the thing, its value and the remedy. It is no
 * ExitCodeGenerator, because Spring Boot would announce its exit code in a context that is half closed, and log a failure.
 */
public class StartRefusedException extends RuntimeException {

    private final transient List<String> problems;
    private final int exitCode;

    public StartRefusedException(String problem) {
        this(List.of(problem), RefusedStart.EXIT_CODE);
    }

    /** @param problems none when they have been printed already */
    StartRefusedException(List<String> problems, int exitCode) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
        this.exitCode = exitCode;
    }

    List<String> problems() {
        return problems;
    }

    int exitCode() {
        return exitCode;
    }
}
