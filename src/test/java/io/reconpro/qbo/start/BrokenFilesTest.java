package io.reconpro.qbo.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenFilesTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void copyRoutes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("routes"))) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.toString()));
            }
        }
    }

    @Test
    void namesAMissingRouteFile() throws IOException {
        Files.delete(directory.resolve("routes/findings.camel.yaml"));

        assertThatThrownBy(() -> new RouteFiles(directory))
                .hasMessage("routes/findings.camel.yaml is missing: put the file back");
    }

    @Test
    void namesTheFolderThatIsMissing() {
        assertThatThrownBy(() -> new RouteFiles(directory.resolve("elsewhere")))
                .hasMessageContaining("elsewhere").hasMessageContaining("start the exporter in the folder");
    }

    @Test
    void namesFileAndLineOfBrokenYaml() throws IOException {
        edit("routes/findings.camel.yaml", "  id:", " id:");

        assertThatThrownBy(() -> new RouteFiles(directory)).hasMessageContainingAll(
                "routes/findings.camel.yaml is no valid YAML", "line 4", "correct the file").hasMessageNotContaining("\n");
    }

    @Test
    void namesFileAndLineOfAStepThatCamelDoesNotKnow() throws IOException {
        edit("routes/findings.camel.yaml", "- bean:", "- been:");

        try (RouteParser camel = new RouteParser()) {
            assertThatThrownBy(() -> camel.parse(directory, "routes/findings.camel.yaml"))
                    .hasMessageContainingAll("routes/findings.camel.yaml", "been", "line 8").hasMessageNotContaining("\n");
        }
    }

    @Test
    void namesFileAndLineOfABrokenKamelet() throws IOException {
        edit("routes/kamelets/shop-select-action.kamelet.yaml", "- removeHeaders:", "- removeAll:");

        try (RouteParser camel = new RouteParser()) {
            assertThatThrownBy(() -> camel.parse(directory, "routes/kamelets/shop-select-action.kamelet.yaml"))
                    .hasMessageContainingAll("shop-select-action.kamelet.yaml", "removeAll", "line ");
        }
    }

    @Test
    void namesEverythingThatIsReferredToAndMissing() throws IOException {
        Files.delete(directory.resolve("routes/kamelets/quickbooks-query-action.kamelet.yaml"));
        Files.delete(directory.resolve("routes/sql/select-invoices.sql"));
        edit("routes/export-documents.camel.yaml", "id: map-documents", "id: map-document");
        edit("routes/export-documents.camel.yaml", "uri: direct:map-documents\n      steps", "uri: direct:map-document\n      steps");
        edit("routes/start-export.camel.yaml", "routeConfigurationId: whole-run", "routeConfigurationId: some-run");

        assertThat(new RouteFiles(directory).problems(bean -> !bean.equals("outbox"))).contains(
                "routes/sql/select-invoices.sql is missing, and is used by routes/export-invoices.camel.yaml, "
                        + "routes/mark-exported.camel.yaml, routes/unlink-document.camel.yaml: put the file back",
                "routes/export-documents.camel.yaml calls direct:map-documents, and no route listens there: correct the "
                        + "name, or put the route back",
                "routes/start-export.camel.yaml names the route configuration some-run, which no file defines: correct the "
                        + "name",
                "routes/write-records.camel.yaml names the bean outbox, which does not exist: correct the name")
                .anyMatch(problem -> problem.startsWith("routes/kamelets/quickbooks-query-action.kamelet.yaml is missing, and "
                        + "is used by ") && problem.contains("routes/pass-gate.camel.yaml"));
    }

    private void edit(String name, String before, String after) throws IOException {
        Path file = directory.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }
}
