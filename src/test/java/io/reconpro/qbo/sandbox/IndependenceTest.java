package io.reconpro.qbo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The local QuickBooks can judge the exporter only as long as they share no code. */
class IndependenceTest {

    private static final Path ROOT = Path.of("src/sandbox/java/io/reconpro/qbo/sandbox");

    @ParameterizedTest
    @ValueSource(strings = {"LocalQuickBooks.java", "Options.java", "Seed.java", "Json.java", "api", "books", "control",
        "http", "oauth", "pages", "query", "traffic"})
    void usesNoClassOfTheExporter(String part) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty().allSatisfy(source -> assertThat(Files.readString(source))
                    .doesNotContainPattern("io\\.reconpro\\.qbo\\.(?!sandbox)"));
        }
    }
}
