package io.reconpro.qbo.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.reconpro.qbo.Application;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Stage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTest {

    @Test
    void aProgramThatIsNotStartedSaysWhyInOneLineAndChangesNothing(@TempDir Path empty) throws Exception {
        Process exporter = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", absoluteClassPath(), Application.class.getName())
                .directory(empty.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        List<String> errors = exporter.errorReader().lines().toList();

        assertThat(exporter.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(exporter.exitValue()).isEqualTo(2);
        assertThat(errors).singleElement().asString().startsWith("Not started: application.yaml is missing in ")
                .contains("start the exporter in the folder that holds application.yaml and routes/");
        try (Stream<Path> files = Files.list(empty)) {
            assertThat(files).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shop.datasource.password=wrong                    | The shop's database jdbc:h2:mem:shop
            shop.datasource.url=jdbc:postgresql://127.0.0.1:1/x?password=hush | The shop's database jdbc:postgresql://127.0.0.1:1/x cannot
            spring.datasource.url=jdbc:postgresql://127.0.0.1:1/x?password=hush | The exporter's database jdbc:postgresql://127.0.0.1:1/x
            spring.datasource.url=jdbc:h2:file:./target/lossy | spring.datasource.url is "jdbc:h2:file:./target/lossy"
            """)
    void aDatabaseThatCannotBeUsedIsNamedInOneLine(String setting, String beginning, CapturedOutput output) {
        try (Stage stage = Stage.on(Database.H2)) {
            stage.shop().save();

            String[] settings = Stream.concat(
                    stage.settings().stream().filter(other -> !key(other).equals(key(setting))),
                    Stream.of(setting, "spring.jmx.enabled=false")).map(argument -> "--" + argument).toArray(String[]::new);
            Throwable refusal = catchThrowable(() -> new SpringApplicationBuilder(Application.class)
                    .web(WebApplicationType.NONE).run(settings));

            assertThat(RefusedStart.exitCode(refusal)).isEqualTo(2);
            assertThat(output.getErr().lines().filter(line -> line.startsWith("Not started: "))).singleElement()
                    .asString().startsWith("Not started: " + beginning).doesNotContain("hush", "wrong\"");
            assertThat(output.getErr()).doesNotContain("Exception", "\tat ");
            assertThat(new JdbcTemplate(stage.databases().exporter().dataSource()).queryForList("""
                    select table_name from information_schema.tables where upper(table_schema) = 'PUBLIC'""")).isEmpty();
            assertThat(Path.of("target/lossy.mv.db")).doesNotExist();
        }
    }

    private static String key(String setting) {
        return setting.substring(0, setting.indexOf('='));
    }

    private static String absoluteClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((first, second) -> first + File.pathSeparator + second).orElseThrow();
    }
}
