package io.reconpro.qbo.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.connection.ConnectionSettings;
import io.reconpro.qbo.quickbooks.QuickBooksSettings;
import io.reconpro.qbo.run.ExporterSettings;
import io.reconpro.qbo.shop.ShopSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class SettingFailureTest {

    private static final String KEY = "connection.token-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
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
            """)
    void namesTheSettingItsValueAndWhatIsAllowed(String setting, String thingAndValue, String remedy) {
        new ApplicationContextRunner().withUserConfiguration(AllSettings.class).withPropertyValues(KEY)
                .withPropertyValues(setting).run(context -> {
                    FailureAnalysis analysis = new SettingFailureAnalyzer().analyze(context.getStartupFailure());
                    assertThat(OneLineReporter.lines(analysis)).startsWith(thingAndValue).contains(remedy)
                            .doesNotContain("hush", "\n");
                });
    }

    @Configuration
    @EnableConfigurationProperties({ConnectionSettings.class, ExporterSettings.class, QuickBooksSettings.class,
            ShopSettings.class})
    static class AllSettings {
    }
}
