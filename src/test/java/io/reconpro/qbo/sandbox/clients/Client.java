package io.reconpro.qbo.sandbox.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A public client of QuickBooks, run as a process of its own. */
final class Client {

    private Client() {
    }

    /** Skips the test unless the Maven profile that fetches the clients is on. */
    static void assumeFetched() {
        assumeTrue(Boolean.getBoolean("clients"), "Real clients judge the local QuickBooks only under -Pclients");
    }

    /** What the process printed, line by line; fails unless it ended well within a minute. */
    static List<String> run(Path directory, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("client", ".log");
        Process process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        assertThat(ended).as("%s ends within a minute; so far:%n%s", command[0], printed).isTrue();
        assertThat(process.exitValue()).as("exit code of %s, which printed:%n%s", command[0], printed).isZero();
        return printed.lines().toList();
    }
}
