package io.reconpro.qbo.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;

/** Settings are told in the same way by code, settings file and page; to renew the page, run with -Dupdate.docs=true. */
class SettingsPageTest {

    private static final Path PAGE = Path.of("docs", "settings.md");
    private static final Path FILE = Path.of("application.yaml");
    private static final Map<String, String> KINDS = Map.of("Boolean", "true or false", "Integer", "a whole number",
            "Duration", "a time such as 30s or 2m",
            "Period", "a time such as 3y or 18m (months)", "URI", "an address", "String", "a text",
            "Environment", "sandbox or production");

    /** A setting as the code defines it. */
    record Setting(String name, String type, String description, String standard) {

        @Override
        public String toString() {
            return name;
        }

        private String row() {
            return "| `%s` | %s | %s | %s |%n".formatted(name, sentence(), KINDS.getOrDefault(type, "see the file"),
                    standard.isEmpty() ? "" : "`" + standard + "`").replace("\r\n", "\n");
        }

        private String sentence() {
            String plain = description.replaceAll("\\{@code ([^}]*)}", "`$1`");
            return plain.substring(0, 1).toUpperCase() + plain.substring(1) + ".";
        }
    }

    static List<Setting> settings() throws IOException {
        JsonNode metadata = new ObjectMapper().readTree(
                SettingsPageTest.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json"));
        return StreamSupport.stream(metadata.path("properties").spliterator(), false)
                .filter(property -> property.path("sourceType").asText().startsWith("io.reconpro."))
                .map(property -> new Setting(property.path("name").asText(),
                        property.path("type").asText().replaceAll("<.*|.*\\.(?=\\w+$)", ""),
                        property.path("description").asText(), property.path("defaultValue").asText()))
                .toList();
    }

    @Test
    void thePageDescribesEverySetting() throws IOException {
        String page = """
                # Settings

                They stand with their defaults in `application.yaml`. Any of them can also be given as an argument \
                (`--exporter.chunk-size=100`) or in the environment (`EXPORTER_CHUNKSIZE=100`); keys and passwords are \
                best given in the environment. A value that is not allowed stops the start with one line that says what is.

                What is not listed here - the databases, Camel, the log - has a line in `application.yaml`. The \
                settings of a company are described in [companies.md](companies.md).

                | setting | what it decides | may be | default |
                | --- | --- | --- | --- |
                """ + settings().stream().map(Setting::row).collect(Collectors.joining());
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page);
    }

    @Test
    void theReadmeSaysTheSameOfThoseToKnowFirst() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).filteredOn(line -> line.matches("\\| `[a-z]+\\.[a-z.-]+` \\|.*"))
                .hasSizeGreaterThan(5).allSatisfy(line -> assertThat(PAGE).content().contains(line + "\n"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theSettingsFileHasEverySettingWithItsDefault(Setting setting) throws IOException {
        String value = inFile().get(setting.name());
        if (value == null) {
            String last = setting.name().substring(setting.name().lastIndexOf('.') + 1);
            assertThat(Files.readAllLines(FILE)).anyMatch(line -> line.matches("# *" + Pattern.quote(last) + ": .*# .{10,}"));
            assertThat(setting.standard()).isEmpty();
        } else {
            assertThat(value.replaceAll("\\$\\{\\w+:(.*)}", "$1")).isEqualTo(setting.standard());
        }
    }

    @Test
    void everyLineOfTheSettingsFileSaysWhatItIsFor() throws IOException {
        assertThat(Files.readAllLines(FILE)).filteredOn(line -> line.matches(" *[\\w.-]+: *[^ #].*"))
                .allMatch(line -> line.matches(".* # .{6,}"));
    }

    private static Map<String, String> inFile() throws IOException {
        return new YamlPropertySourceLoader().load("file", new FileSystemResource(FILE)).stream()
                .map(source -> (EnumerablePropertySource<?>) source)
                .flatMap(source -> Stream.of(source.getPropertyNames()).map(name -> Map.entry(name, source)))
                .collect(Collectors.toMap(Map.Entry::getKey,
                        entry -> String.valueOf(entry.getValue().getProperty(entry.getKey()))));
    }
}
