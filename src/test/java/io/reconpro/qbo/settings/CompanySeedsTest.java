package io.reconpro.qbo.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CompanySeedsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ConfigurationPropertiesAutoConfiguration.class,
                    ValidationAutoConfiguration.class))
            .withUserConfiguration(Seeded.class);

    @Test
    void readsCompaniesWithTheirSettings() {
        runner.withPropertyValues("companies[0].id=1", "companies[0].realm-id=9130350000000001",
                "companies[0].refresh-token=secret", "companies[0].settings.retail-customer=Cash Customer",
                "companies[0].settings.include-tax-services=true").run(context -> {
                    CompanySeeds.Seed seed = context.getBean(CompanySeeds.class).companies().get(0);
                    assertThat(seed.connects()).isTrue();
                    assertThat(seed.connectedBy()).isEqualTo("application.yaml");
                    CompanySettings settings = SettingsText.readValid(seed.settings());
                    assertThat(settings.retail().customer()).isEqualTo("Cash Customer");
                    assertThat(settings.tax().included()).isTrue();
                });
    }

    @Test
    void needsNoCompany() {
        runner.run(context -> assertThat(context.getBean(CompanySeeds.class).companies()).isEmpty());
    }

    @Test
    void doesNotConnectWithoutToken() {
        runner.withPropertyValues("companies[0].id=1", "companies[0].realm-id=9130350000000001",
                "companies[0].refresh-token=").run(context -> assertThat(
                        context.getBean(CompanySeeds.class).companies().get(0).connects()).isFalse());
    }

    @Test
    void stopsTheStartNamingTheSettingThatIsWrong() {
        runner.withPropertyValues("companies[0].id=1", "companies[0].settings.write-mode={fast}",
                "companies[0].settings.acount=84").run(context -> assertThat(context).getFailure().rootCause()
                        .hasMessageContaining("companies[0].settings")
                        .hasMessageContaining("The setting write-mode is \"{fast}\"; allowed is single, batch, auto.")
                        .hasMessageContaining("The setting acount is"));
    }

    @Test
    void stopsTheStartForARealmThatIsNoNumber() {
        runner.withPropertyValues("companies[0].id=1", "companies[0].realm-id=Cool Cars").run(
                context -> assertThat(context).getFailure().rootCause().hasMessageContaining("must be digits only"));
    }

    @EnableConfigurationProperties(CompanySeeds.class)
    static class Seeded {
    }
}
