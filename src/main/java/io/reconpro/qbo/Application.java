package io.reconpro.qbo;

import io.reconpro.qbo.start.RefusedStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertyResolver;

/** Starts the exporter; it stays up, unless it was started for one export, one check or one password. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    public static void main(String[] args) {
        ConfigurableApplicationContext context;
        try {
            context = SpringApplication.run(Application.class, args);
        } catch (RuntimeException refused) {
            System.exit(RefusedStart.exitCode(refused));
            return;
        }
        if (ends(context.getEnvironment())) {
            System.exit(SpringApplication.exit(context));
        }
    }

    private static boolean ends(PropertyResolver settings) {
        return Boolean.parseBoolean(settings.getProperty("exporter.once"))
                || Boolean.parseBoolean(settings.getProperty("exporter.check"))
                || !settings.getProperty("login.set-password", "").isBlank();
    }
}
