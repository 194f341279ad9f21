package io.reconpro.qbo.start;

import java.util.List;

import org.springframework.boot.ExitCodeGenerator;

/** The exporter does not start; each problem is a line that names the thing, its value and the remedy. */
public class StartRefusedException extends RuntimeException implements ExitCodeGenerator {

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

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
