package io.reconpro.qbo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ComponentSettingsTest {

    private final KameletComponent kamelet = new KameletComponent();
    private final MockEnvironment environment = new MockEnvironment();
    private final ComponentSettings settings = new ComponentSettings(environment);

    ComponentSettingsTest() {
        kamelet.setCamelContext(new DefaultCamelContext());
    }

    @Test
    void appliesWhatIsSet() {
        environment.withProperty("camel.component.kamelet.location", "file:elsewhere")
                .withProperty("camel.component.kamelet.no-error-handler", "true");

        settings.configure("kamelet", kamelet);

        assertThat(kamelet.getLocation()).isEqualTo("file:elsewhere");
        assertThat(kamelet.isNoErrorHandler()).isTrue();
    }

    @Test
    void refusesAnOptionThatTheComponentDoesNotHave() {
        environment.withProperty("camel.component.kamelet.locations", "file:elsewhere");

        assertThatThrownBy(() -> settings.configure("kamelet", kamelet)).hasMessageContaining("locations");
    }

    @Test
    void leavesComponentsWithAStarterToIt() {
        assertThat(settings.isEnabled("http", kamelet)).isFalse();
        assertThat(settings.isEnabled("jdbc", kamelet)).isTrue();
    }
}
