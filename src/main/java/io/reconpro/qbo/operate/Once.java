package io.reconpro.qbo.operate;

import java.util.List;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.log.Summaries;
import io.reconpro.qbo.log.Summary;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.ExporterSettings;
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
    private final Connections connections;
    private final Summaries summaries;
    private final ExporterSettings settings;
    private int exitCode = ALL_WENT;

    Once(Commands commands, Connections connections, Summaries summaries, ExporterSettings settings) {
        this.commands = commands;
        this.connections = connections;
        this.summaries = summaries;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (long company : companies()) {
            long runId = commands.execute(new Command(company, settings.runAs(), StartedBy.TIMER)).id();
            Summary summary = summaries.of(runId);
            System.out.println(summary.text());
            exitCode = Math.max(exitCode, exitCode(summary));
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    private List<Long> companies() {
        return settings.company().isEmpty() ? connections.connected().stream().map(Connection::companyId).toList() : List.of(Long.valueOf(settings.company()));
    }

    private static int exitCode(Summary summary) {
        if (!summary.state().equals("FINISHED")) {
            return RUN_FAILED;
        }
        return summary.allExported() ? ALL_WENT : SOME_WERE_REFUSED;
    }
}
