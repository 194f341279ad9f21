package io.reconpro.qbo.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * The exporter's classes as an earlier process had loaded them, which spares the next ones a third of their start. The
 * first process of this JVM that ends by itself leaves them behind.
 */
final class ClassArchive {

    private static final Path DIRECTORY = directory();
    private static final Path JAR = DIRECTORY.resolve("exporter.jar");
    private static final Path ARCHIVE = DIRECTORY.resolve("exporter.jsa");

    private ClassArchive() {
    }

    /** The compiled classes in a file, as the JVM archives nothing of a folder. */
    static synchronized Path jar(Path classes) {
        if (!Files.exists(JAR)) {
            int code = ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err,
                    "--create", "--file", JAR.toString(), "-C", classes.toString(), ".");
            if (code != 0) {
                throw new IllegalStateException("jar ended with " + code);
            }
        }
        return JAR;
    }

    /** @param endsByItself whether the process that is about to start can leave the classes behind */
    static List<String> options(boolean endsByItself) {
        if (Files.exists(ARCHIVE)) {
            return List.of("-XX:SharedArchiveFile=" + ARCHIVE);
        }
        return endsByItself ? List.of("-XX:ArchiveClassesAtExit=" + ARCHIVE, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of();
    }

    private static Path directory() {
        try {
            Path directory = Files.createTempDirectory("exporter-classes-");
            List.of(directory, directory.resolve("exporter.jar"), directory.resolve("exporter.jsa"))
                    .forEach(path -> path.toFile().deleteOnExit());
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
