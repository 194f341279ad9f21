package io.reconpro.qbo.start;

import java.nio.file.Path;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Refuses to start without the settings file, before anything else is made: Spring Boot itself would do without. */
@Component
class SettingsFile implements BeanFactoryPostProcessor, EnvironmentAware {

    /** Set in the file and nowhere else. */
    private static final String WITNESS = "camel.main.routes-include-pattern";

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        if (!environment.containsProperty(WITNESS)) {
            throw new StartRefusedException(("application.yaml is missing in %s, or has no %s: start the exporter in the "
                    + "folder that holds application.yaml and routes/").formatted(Path.of("").toAbsolutePath(), WITNESS));
        }
    }
}
