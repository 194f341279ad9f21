package io.reconpro.qbo.testkit;

import io.reconpro.qbo.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The exporter's classes as an earlier process had loaded them, which spares the next ones a third of their start. The
 * first process of a build that is neither killed nor refused its start leaves them behind for all.
 */
final class ClassArchive {

    private static final Path ALL = Path.of("target", "exporter-classes").toAbsolutePath();
    /** All went, some documents did not, or it was asked to end. */
    private static final Set<Integer> AFTER_A_WHOLE_START = Set.of(0, 1, 128 + 15);

    private final Path directory;
    private final Path jar;
    private final Path archive;
    private boolean asked;

    private ClassArchive(Path directory) {
        this.directory = directory;
        this.jar = directory.resolve("exporter.jar");
        this.archive = directory.resolve("exporter.jsa");
    }

    /** That of the classes as they are compiled now; what is left of earlier ones goes. */
    static ClassArchive ofExporter() {
        try {
            Path classes = Path.of(Application.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            Files.createDirectories(ALL);
            try (FileChannel file = FileChannel.open(ALL.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock onlyOneProcess = file.lock()) {
                ClassArchive archive = new ClassArchive(ALL.resolve(Long.toString(lastCompiled(classes))));
                if (!Files.exists(archive.directory)) {
                    archive.begin(classes);
                }
                return archive;
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The exporter's classes cannot be put into a file", e);
        }
    }

    private static long lastCompiled(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
        }
    }

    /** The compiled classes in a file, as the JVM archives nothing of a folder. */
    private void begin(Path classes) throws IOException {
        try (Stream<Path> others = Files.list(ALL)) {
            for (Path other : others.filter(Files::isDirectory).toList()) {
                FileSystemUtils.deleteRecursively(other);
            }
        }
        Path unfinished = Files.createTempDirectory(ALL, "unfinished-");
        int code = ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, "--create", "--file",
                unfinished.resolve(jar.getFileName()).toString(), "-C", classes.toString(), ".");
        if (code != 0) {
            throw new IllegalStateException("jar ended with " + code);
        }
        Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    Path jar() {
        return jar;
    }

    /** Where a process may leave its classes, which takes it seconds; empty if one did or was asked to. */
    synchronized Optional<Path> missing() {
        if (asked || Files.exists(archive)) {
            return Optional.empty();
        }
        asked = true;
        return Optional.of(directory.resolve(UUID.randomUUID() + ".jsa"));
    }

    /** Options that use what was left. */
    List<String> options() {
        return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
    }

    /** Takes what a process leaves when it ends. */
    void takeFrom(Process process, Path left) {
        process.onExit().thenAccept(ended -> {
            try {
                if (AFTER_A_WHOLE_START.contains(ended.exitValue()) && Files.exists(left)) {
                    Files.move(left, archive, StandardCopyOption.ATOMIC_MOVE);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
