package io.reconpro.qbo.start;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A program that does one thing and ends serves no pages: no port is opened, and it starts sooner. */
class WithoutPages implements EnvironmentPostProcessor {

    /** Runs after the settings files have been read, because it names no order. */
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean setsPassword = !environment.getProperty("login.set-password", "").isBlank();
        if (setsPassword || isOn(environment, "exporter.once") || isOn(environment, "exporter.check")) {
            Map<String, Object> settings = new HashMap<>(Map.of("spring.main.web-application-type", "none"));
            if (setsPassword) {
                settings.put("camel.main.auto-startup", "false"); // nothing is exported meanwhile
            }
            environment.getPropertySources().addFirst(new MapPropertySource("withoutPages", settings));
        }
    }

    private static boolean isOn(ConfigurableEnvironment environment, String setting) {
        return environment.getProperty(setting, Boolean.class, false);
    }
}
