package io.reconpro.qbo.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.commons.support.ReflectionSupport;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

class SettingFailureTest {

    private static final String KEY = "connection.token-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static final String ROWS = """
            quickbooks.environment=live         | quickbooks.environment is "live" | it must be sandbox or production
            quickbooks.api-url=http://[         | quickbooks.api-url is "http://[" | it must be an address such as https://
            quickbooks.batch-size=31            | quickbooks.batch-size is "31" | it must be less than or equal to 30
            quickbooks.limits.requests-per-second=0 | quickbooks.limits.requests-per-second is "0" | it must be greater
            quickbooks.write-timeout=soon       | quickbooks.write-timeout is "soon" | it must be a time such as 30s or 2m
            exporter.chunk-size=many            | exporter.chunk-size is "many" | it must be a whole number
            exporter.once=perhaps               | exporter.once is "perhaps" | it must be true or false
            exporter.company=one                | exporter.company is "one" | it must be the number of a company, or empty
            shop.exported-status=               | shop.exported-status is not set | it must not be blank
            connection.token-key=               | connection.token-key is not set | openssl rand -base64 32
            connection.token-key=hush           | connection.token-key is wrong | openssl rand -base64 32
            connection.earlier-keys.old=hush    | connection.earlier-keys[old] is wrong | openssl rand -base64 32
            connection.public-url=here          | connection.public-url is "here" | such as https://exporter.example.com
            notification.mail-to=Ann            | notification.mail-to is "Ann" | it must be e-mail addresses, separated by
            notification.mail-from=             | notification.mail-from is not set | it must be an e-mail address
            notification.mail-server=mail?password=hush | notification.mail-server is wrong | it must be the address of a mail
            notification.webhook=hook           | notification.webhook is "hook" | it must be an address such as https://
            history.record-url=http://books     | history.record-url is "http://books" | it must be an address with {id}
            login.failures=0                    | login.failures is "0" | it must be greater than or equal to 1
            login.pause=long                    | login.pause is "long" | it must be a time such as 30s or 2m
            companies[0].id=0                   | companies[0].id is "0" | it must be greater than 0
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = ROWS)
    void namesTheSettingItsValueAndWhatIsAllowed(String setting, String thingAndValue, String remedy) {
        new ApplicationContextRunner().withUserConfiguration(AllSettings.class).withPropertyValues(KEY)
                .withPropertyValues(setting).run(context -> {
                    FailureAnalysis analysis = new SettingFailureAnalyzer().analyze(context.getStartupFailure());
                    assertThat(OneLineReporter.lines(analysis)).startsWith(thingAndValue).contains(remedy)
                            .doesNotContain("hush", "\n");
                });
    }

    @Test
    void knowsAWrongValueOfEverySettingsClass() {
        assertThat(ReflectionSupport.findAllClassesInPackage("io.reconpro.qbo",
                type -> type.isAnnotationPresent(ConfigurationProperties.class), name -> true)).isNotEmpty()
                .allSatisfy(type -> {
                    String prefix = type.getAnnotation(ConfigurationProperties.class).value();
                    assertThat(type).hasAnnotation(Validated.class);
                    assertThat(ROWS.lines()).as("rows of %s", type)
                            .anyMatch(row -> row.startsWith(prefix.isEmpty() ? "companies[0]." : prefix + "."));
                });
    }

    @Configuration
    @ConfigurationPropertiesScan("io.reconpro.qbo")
    static class AllSettings {
    }
}
