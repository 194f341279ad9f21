package io.reconpro.qbo.operate;

import io.reconpro.qbo.log.Summaries;
import io.reconpro.qbo.log.Summary;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Run;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Exports what waits, prints the summary and lets the program end: for a scheduler of the operating system. */
@Component
@ConditionalOnProperty("exporter.once")
@ConditionalOnProperty(name = "exporter.check", havingValue = "false", matchIfMissing = true)
class Once implements ApplicationRunner, ExitCodeGenerator {

    private static final int ALL_WENT = 0;
    private static final int SOME_WERE_REFUSED = 1;
    private static final int RUN_FAILED = 2;

    private final Commands commands;
    private final Summaries summaries;
    private int exitCode = ALL_WENT;

    Once(Commands commands, Summaries summaries) {
        this.commands = commands;
        this.summaries = summaries;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (commands.companies().isEmpty()) {
            System.out.println("No company is connected to QuickBooks: connect one, as docs/companies.md says");
            exitCode = RUN_FAILED;
        }
        commands.carryOutLeftBehind().forEach(this::tell);
        commands.companies().forEach(company ->
                tell(commands.execute(commands.unattended(Kind.EXPORT, company, StartedBy.TIMER))));
    }

    private void tell(Run run) {
        Summary summary = summaries.of(run.id());
        System.out.println(summary.text());
        exitCode = Math.max(exitCode, exitCode(summary));
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    private static int exitCode(Summary summary) {
        if (!summary.state().equals("FINISHED")) {
            return RUN_FAILED;
        }
        return summary.allExported() ? ALL_WENT : SOME_WERE_REFUSED;
    }
}
