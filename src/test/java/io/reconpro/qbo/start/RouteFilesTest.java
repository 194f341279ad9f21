package io.reconpro.qbo.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.reconpro.qbo.shop.StatementContract;
import io.reconpro.qbo.start.RouteFile.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ConfigurationClassPostProcessor;
import org.springframework.context.annotation.FilterType;
import org.yaml.snakeyaml.Yaml;

/** Guards the form of everything in routes/. */
class RouteFilesTest {

    /** What only pages ask of the shop, outside any run. */
    private static final Set<String> OF_PAGES = Set.of("routes/sql/select-user.sql",
            "routes/sql/select-clients.sql", "routes/sql/update-client-class.sql");

    private static final Path HERE = Path.of("");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WARNING_CHANNEL = "findings";
    private static final RouteFiles FILES = new RouteFiles(HERE);
    private static JsonSchema schema;

    @BeforeAll
    static void readSchema() throws IOException {
        try (InputStream stream = JsonSchema.class.getResourceAsStream("/schema/camelYamlDsl.json")) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(stream);
        }
    }

    static Stream<String> routeFiles() {
        return FILES.files().stream().map(RouteFile::name).filter(name -> name.endsWith(".camel.yaml"));
    }

    static Stream<String> kamelets() {
        return FILES.files().stream().map(RouteFile::name).filter(name -> name.endsWith(".kamelet.yaml"));
    }

    static Stream<String> all() {
        return Stream.concat(routeFiles(), kamelets());
    }

    @Test
    void everyRouteFileIsNeeded() {
        assertThat(routeFiles()).containsExactlyInAnyOrderElementsOf(RouteFiles.NEEDED);
    }

    /** Documents are data, and those that fail are told by the log: nothing is kept aside for others to look into. */
    @ParameterizedTest
    @MethodSource("all")
    void noMessageIsKeptAside(String name) throws IOException {
        assertThat(Files.readString(Path.of(name))).doesNotContain("deadLetter", "jmsErrorHandler", "\"log:", "uri: log");
    }

    @Test
    void everythingThatAFileNamesExists() {
        assertThat(FILES.problems(beans()::contains)).isEmpty();
    }

    @Test
    void everyStatementIsNamedByARouteOrAPageAndHasAContract() throws IOException {
        Set<String> contracts = StatementContract.ALL.stream()
                .map(StatementContract::file).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(Path.of("routes/sql"))) {
            assertThat(files.map(Path::toString)).containsExactlyInAnyOrderElementsOf(contracts);
        }
        Set<String> used = new HashSet<>(FILES.statements());
        used.addAll(OF_PAGES);
        assertThat(used).isEqualTo(contracts);
    }

    @ParameterizedTest
    @MethodSource("routeFiles")
    void aRouteFileIsAsTheSchemaOfRoutesSays(String name) throws IOException {
        assertThat(schema.validate(read(name))).filteredOn(error -> !isPlaceholder(error.getInstanceNode())).isEmpty();
    }

    /** The schema knows an option by the type it has in the end; a setting may stand in its place. */
    private static boolean isPlaceholder(JsonNode value) {
        return value.isTextual() && value.asText().matches("\\{\\{.*}}");
    }

    @ParameterizedTest
    @MethodSource("routeFiles")
    void everyRouteHasAnIdAndSaysWhatItDoes(String name) throws IOException {
        for (JsonNode route : routes(name)) {
            assertThat(route.path("id").asText()).as("id in %s", name).matches("[a-z]+(-[a-z]+)+|" + WARNING_CHANNEL);
            assertThat(route.path("description").asText()).as("description of " + route.path("id")).endsWith(".")
                    .hasSizeGreaterThan(20);
        }
    }

    @ParameterizedTest
    @MethodSource("routeFiles")
    void aFileIsCalledLikeItsFirstRoute(String name) throws IOException {
        List<JsonNode> routes = routes(name);
        if (!routes.isEmpty()) {
            assertThat(name).isEqualTo("routes/" + routes.get(0).path("id").asText() + ".camel.yaml");
        }
    }

    @ParameterizedTest
    @MethodSource("routeFiles")
    void aRouteListensToTheDirectEndpointOfItsName(String name) throws IOException {
        for (JsonNode route : routes(name)) {
            String from = route.path("from").path("uri").asText();
            if (from.startsWith("direct:")) {
                assertThat(from).isEqualTo("direct:" + route.path("id").asText());
            }
        }
    }

    @Test
    void noTwoRoutesShareAnId() throws IOException {
        List<String> ids = new ArrayList<>();
        for (String name : routeFiles().toList()) {
            routes(name).forEach(route -> ids.add(route.path("id").asText()));
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void optionsStandBelowParameters(String name) {
        RouteFile file = RouteFile.read(HERE, name);
        assertThat(file.at("/uri")).isNotEmpty().noneMatch(uri -> uri.contains("?"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void noStepIsWrittenInShorthand(String name) {
        assertThat(RouteFile.read(HERE, name).values().stream().map(Value::path).filter(path -> path.matches(
                ".*/(to|toD|bean|process|log|transform|simple|constant|enrich|from|steps)"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void everyKameletSaysWhatItDoesAndTakes(String name) throws IOException {
        JsonNode kamelet = read(name);
        JsonNode definition = kamelet.path("spec").path("definition");
        assertThat(name).isEqualTo("routes/kamelets/" + kamelet.path("metadata").path("name").asText() + ".kamelet.yaml");
        assertThat(definition.path("title").asText()).isNotBlank();
        assertThat(definition.path("description").asText()).endsWith(".");
        assertThat(definition.path("properties")).allSatisfy(property -> {
            assertThat(property.path("title").asText()).isNotBlank();
            assertThat(property.path("description").asText()).endsWith(".");
            assertThat(property.path("type").asText()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFileBeginsWithWhatItIsFor(String name) throws IOException {
        assertThat(Files.readString(Path.of(name))).matches("(?s)# [A-Z].{20,}?\n[^#].*");
    }

    private static JsonNode read(String name) throws IOException {
        return JSON.valueToTree(new Yaml().load(Files.readString(Path.of(name))));
    }

    private static List<JsonNode> routes(String name) throws IOException {
        return StreamSupport.stream(read(name).spliterator(), false).map(item -> item.path("route"))
                .filter(JsonNode::isObject).toList();
    }

    /** The names of the exporter's beans, without making one. */
    private static Set<String> beans() {
        DefaultListableBeanFactory factory = new DefaultListableBeanFactory();
        new AnnotatedBeanDefinitionReader(factory).register(Beans.class);
        new ConfigurationClassPostProcessor().postProcessBeanDefinitionRegistry(factory);
        return new TreeSet<>(List.of(factory.getBeanDefinitionNames()));
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackages = "io.reconpro.qbo", excludeFilters = @ComponentScan.Filter(
            type = FilterType.ANNOTATION, classes = SpringBootConfiguration.class))
    static class Beans {
    }
}
