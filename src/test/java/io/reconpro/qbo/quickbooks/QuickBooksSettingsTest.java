package io.reconpro.qbo.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class QuickBooksSettingsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(QuickBooksConfiguration.class);

    @Test
    void choosesAddressesByEnvironment() {
        runner.run(context -> {
            QuickBooksSettings settings = context.getBean(QuickBooksSettings.class);
            assertThat(settings.apiUrl()).hasToString("https://sandbox-quickbooks.api.intuit.com");
            assertThat(settings.userinfoUrl()).hasHost("sandbox-accounts.platform.intuit.com");
        });
        runner.withPropertyValues("quickbooks.environment=production").run(context -> {
            QuickBooksSettings settings = context.getBean(QuickBooksSettings.class);
            assertThat(settings.apiUrl()).hasToString("https://quickbooks.api.intuit.com");
            assertThat(settings.userinfoUrl()).hasHost("accounts.platform.intuit.com");
        });
    }

    @Test
    void takesOtherAddresses() {
        runner.withPropertyValues("quickbooks.api-url=http://localhost:8090").run(context ->
                assertThat(context.getBean(QuickBooksSettings.class).apiUrl()).hasToString("http://localhost:8090"));
    }

    @Test
    void refusesABatchThatIntuitWouldNotTake() {
        runner.withPropertyValues("quickbooks.batch-size=31").run(context ->
                assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("batchSize")
                        .hasMessageContaining("31"));
    }

    @Test
    void refusesAnUnknownEnvironment() {
        runner.withPropertyValues("quickbooks.environment=live").run(context ->
                assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("live"));
    }

    @Test
    void keepsTheSecretOutOfLogs() {
        runner.withPropertyValues("quickbooks.client-secret=hush").run(context ->
                assertThat(context.getBean(QuickBooksSettings.class).toString()).doesNotContain("hush"));
    }
}
