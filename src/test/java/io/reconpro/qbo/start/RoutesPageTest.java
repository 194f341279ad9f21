package io.reconpro.qbo.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The page of routes says what the files in routes/ say; to renew it, run with -Dupdate.docs=true. */
class RoutesPageTest {

    private static final Path PAGE = Path.of("docs", "routes.md");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void describesEveryRouteAndKamelet() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Routes

                | route | what it does | file |
                | --- | --- | --- |
                """);
        StringBuilder kamelets = new StringBuilder("""

                ## Calls to QuickBooks and the shop

                | kamelet | what it does | file |
                | --- | --- | --- |
                """);
        for (RouteFile file : new RouteFiles(Path.of("")).files()) {
            JsonNode content = JSON.valueToTree(new Yaml().load(Files.readString(Path.of(file.name()))));
            if (content.isArray()) {
                content.forEach(item -> {
                    JsonNode route = item.has("routeTemplate") ? item.path("routeTemplate") : item.path("route");
                    page.append(row(route.path("id"), route.path("description"), file.name()));
                });
            } else {
                kamelets.append(row(content.path("metadata").path("name"),
                        content.path("spec").path("definition").path("description"), file.name()));
            }
        }
        page.append(kamelets);
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page.toString());
    }

    @Test
    void theReadmeSaysTheSameOfThoseOfAnExport() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).filteredOn(line -> line.matches("\\| `[a-z-]+` \\|.*"))
                .hasSizeGreaterThan(5).allSatisfy(line -> assertThat(PAGE).content().contains(line + "\n"));
    }

    private static String row(JsonNode id, JsonNode description, String file) {
        return id.isMissingNode() || description.isMissingNode() ? ""
                : "| `%s` | %s | `%s` |\n".formatted(id.asText(), description.asText(), file);
    }
}
