package io.reconpro.qbo.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class WithoutPagesTest {

    private final MockEnvironment environment = new MockEnvironment();

    @ParameterizedTest
    @CsvSource({"exporter.once, true", "exporter.check, true", "login.set-password, ann@bayside.example"})
    void aProgramThatEndsByItselfServesNoPages(String setting, String value) {
        start(setting, value);

        assertThat(environment.getProperty("spring.main.web-application-type")).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({"exporter.once, false", "exporter.check, false", "login.set-password, ''"})
    void anyOtherServesThem(String setting, String value) {
        start(setting, value);

        assertThat(environment.getProperty("spring.main.web-application-type")).isNull();
    }

    @Test
    void nothingIsExportedWhileAPasswordIsSet() {
        start("login.set-password", "ann@bayside.example");

        assertThat(environment.getProperty("camel.main.auto-startup")).isEqualTo("false");
    }

    private void start(String setting, String value) {
        new WithoutPages().postProcessEnvironment(environment.withProperty(setting, value), null);
    }
}
