package io.reconpro.qbo.benchmark;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.OperatingSystemMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import io.reconpro.qbo.testkit.ExporterProcess.ExporterMBean;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.management.JMX;
import javax.management.MBeanServerConnection;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.awaitility.Awaitility;

/** The exporter as it is released, alone in a process with little memory, watched through JMX. */
final class MeasuredExporter implements AutoCloseable {

    static final List<String> JAVA_OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC");
    private static final Path LOG = Path.of("target", "benchmark-exporter.log");
    private static final String FULL_COLLECTOR = "java.lang:type=GarbageCollector,name=MarkSweepCompact";
    private static final List<String> HEAP = List.of("Eden Space", "Survivor Space", "Tenured Gen");
    private static final Duration START = Duration.ofMinutes(2);

    private final Process process;
    private final JMXConnector connector;

    private MeasuredExporter(Process process, JMXConnector connector) {
        this.process = process;
        this.connector = connector;
    }

    static MeasuredExporter start(List<String> settings) {
        try {
            Process process = new ProcessBuilder(command(settings)).redirectErrorStream(true)
                    .redirectOutput(LOG.toFile()).start();
            Awaitility.await("start of the exporter, see " + LOG).atMost(START)
                    .until(() -> Files.readString(LOG).contains("Started Application"));
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
            JMXConnector connector = JMXConnectorFactory.connect(
                    new JMXServiceURL(machine.startLocalManagementAgent()));
            return new MeasuredExporter(process, connector);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AttachNotSupportedException e) {
            throw new IllegalStateException("The exporter's process allows no look from outside", e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> command(List<String> settings) {
        String released = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(File.separator + "test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(JAVA_OPTIONS);
        command.addAll(List.of("-cp", released, "io.reconpro.qbo.Application", "--server.port=0"));
        settings.forEach(setting -> command.add("--" + setting));
        return command;
    }

    void export(long company) {
        exporter().startExport(company);
    }

    String status(long company) {
        return exporter().status(company);
    }

    /** Bytes in use after a full collection, as the collection itself found them: the export goes on meanwhile. */
    long liveHeap() {
        try {
            ManagementFactory.newPlatformMXBeanProxy(beans(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class)
                    .gc();
            return ManagementFactory.newPlatformMXBeanProxy(beans(), FULL_COLLECTOR, GarbageCollectorMXBean.class)
                    .getLastGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                    .filter(pool -> HEAP.contains(pool.getKey())).map(pool -> pool.getValue())
                    .mapToLong(MemoryUsage::getUsed).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Duration cpu() {
        try {
            return Duration.ofNanos(ManagementFactory.newPlatformMXBeanProxy(beans(),
                    ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME, OperatingSystemMXBean.class).getProcessCpuTime());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ExporterMBean exporter() {
        try {
            return JMX.newMBeanProxy(beans(), new ObjectName("io.reconpro.qbo:type=Exporter"), ExporterMBean.class);
        } catch (MalformedObjectNameException e) {
            throw new IllegalStateException(e);
        }
    }

    private MBeanServerConnection beans() {
        try {
            return connector.getMBeanServerConnection();
        } catch (IOException e) {
            throw new UncheckedIOException("The exporter has ended, see " + LOG, e);
        }
    }

    @Override
    public void close() {
        try (connector) {
            // Closed before the process ends, which its keeper would report.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.destroyForcibly();
        }
    }
}
