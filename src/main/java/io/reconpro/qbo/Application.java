package io.reconpro.qbo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the exporter; it stays up, unless it was started for one export or one check. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    public static void main(String[] args) {
        ConfigurableApplicationContext context = SpringApplication.run(Application.class, args);
        if (context.getEnvironment().getProperty("exporter.once", Boolean.class, false)
                || context.getEnvironment().getProperty("exporter.check", Boolean.class, false)) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
