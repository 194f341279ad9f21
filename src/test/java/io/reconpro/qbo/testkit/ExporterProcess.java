package io.reconpro.qbo.testkit;

import com.sun.tools.attach.VirtualMachine;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.management.JMX;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.awaitility.Awaitility;

/**
 * The exporter as a process of its own, as it is released: no class of the tests or of the local QuickBooks is on its
 * class path. It can be killed and paused from outside.
 */
public final class ExporterProcess implements AutoCloseable {

    public static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int TERMINATED = 128 + 15;
    static final String ONCE = "exporter.once=true";
    private static final String CLASS_PATH = "-cp ";
    private static final String TEST_CLASSES = File.separator + "test-classes";
    private static final ClassArchive CLASSES = ClassArchive.ofExporter();

    private final Process process;
    private final Path output;

    private ExporterProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** What an operator sees of a running exporter. */
    public interface ExporterMBean {

        String startExport(long company);

        String updateClasses(long company);

        String status(long company);
    }

    /** Starts it with these settings, each {@code key=value}; it runs until it is told or made to end. */
    public static ExporterProcess start(List<String> settings) {
        return start(settings, List.of());
    }

    /** Starts it for one export of what waits; it ends by itself. */
    public static ExporterProcess once(List<String> settings, List<String> javaOptions) {
        List<String> all = new ArrayList<>(settings);
        all.add(ONCE);
        return start(all, javaOptions);
    }

    /**
     * @param javaOptions options of the virtual machine; {@code -cp} adds to the class path
     */
    public static ExporterProcess start(List<String> settings, List<String> javaOptions) {
        return start(Path.of("").toAbsolutePath(), settings, javaOptions);
    }

    /** Starts it in a folder that has an {@code application.yaml} and {@code routes} of its own. */
    public static ExporterProcess start(Path directory, List<String> settings, List<String> javaOptions) {
        try {
            Path output = Files.createTempFile("exporter-", ".log");
            output.toFile().deleteOnExit();
            List<String> command = command(settings, javaOptions);
            Optional<Path> left = javaOptions.isEmpty() ? CLASSES.missing() : Optional.empty();
            left.ifPresent(file -> command.addAll(1, List.of("-XX:ArchiveClassesAtExit=" + file, "-Xlog:cds=off",
                    "-Xlog:cds+dynamic=off")));
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .directory(directory.toFile())
                    .redirectOutput(output.toFile()).start();
            left.ifPresent(file -> CLASSES.takeFrom(process, file));
            return new ExporterProcess(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException("The exporter's process did not start", e);
        }
    }

    private static List<String> command(List<String> settings, List<String> javaOptions) {
        List<String> classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(TEST_CLASSES)).map(entry -> Path.of(entry).toAbsolutePath())
                .map(entry -> (Files.isDirectory(entry) ? CLASSES.jar() : entry).toString())
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MetaspaceSize=128m"));
        command.addAll(CLASSES.options());
        for (String option : javaOptions) {
            if (option.startsWith(CLASS_PATH)) {
                classPath.add(option.substring(CLASS_PATH.length()));
            } else {
                command.add(option);
            }
        }
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), "io.reconpro.qbo.Application"));
        command.add("--spring.main.web-application-type=none");
        settings.forEach(setting -> command.add("--" + setting));
        return command;
    }

    public ExporterProcess awaitReady() {
        return awaitOutput("Started Application");
    }

    /** Ready, and the companies of its settings, numbered from 1, are connected for the first time: they come after it. */
    public ExporterProcess awaitConnected(int companies) {
        return awaitOutput("Company " + companies + " got its connection");
    }

    public ExporterProcess awaitOutput(String text) {
        Awaitility.await().atMost(PATIENCE).alias("the exporter says \"" + text + "\"")
                .until(() -> output().contains(text) || !process.isAlive());
        if (!output().contains(text)) {
            throw new AssertionError("The exporter ended without saying \"%s\":%n%s".formatted(text, output()));
        }
        return this;
    }

    /** Everything it printed so far, its log included. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has it export these companies, as an operator does through JMX; returns at once. */
    public void export(Iterable<Long> companies) {
        ask(exporter -> companies.forEach(exporter::startExport));
    }

    /** Has it bring a company's list of classes up to date; returns at once. */
    public void updateClasses(long company) {
        ask(exporter -> exporter.updateClasses(company));
    }

    private void ask(Consumer<ExporterMBean> operation) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
            try (var connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
                MBeanServerConnection beans = connector.getMBeanServerConnection();
                ExporterMBean exporter = JMX.newMBeanProxy(beans,
                        new ObjectName("io.reconpro.qbo:type=Exporter"), ExporterMBean.class);
                operation.accept(exporter);
            } finally {
                machine.detach();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("JMX of the exporter cannot be reached:\n" + output(), e);
        } catch (Exception e) {
            throw new IllegalStateException("The exporter's MBean cannot be used:\n" + output(), e);
        }
    }

    /** SIGKILL: it ends where it stands. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** SIGSTOP: it stands still where it is, and time goes on without it. */
    public void pause() {
        signal("STOP");
    }

    /** SIGCONT. */
    public void goOn() {
        signal("CONT");
    }

    /** SIGTERM: it is asked to end, and does. */
    public void terminate() {
        process.destroy();
        if (awaitExit() != TERMINATED) {
            throw new AssertionError("The exporter ended with %d:%n%s".formatted(process.exitValue(), output()));
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits so long, but no longer than it runs. */
    public boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for its end and gives its exit code. */
    public int awaitExit() {
        if (!endsWithin(PATIENCE)) {
            throw new AssertionError("The exporter did not end:\n" + output());
        }
        return process.exitValue();
    }

    private void signal(String name) {
        try {
            int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("Signal " + name + " was not delivered, kill ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
