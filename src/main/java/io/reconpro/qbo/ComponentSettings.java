package io.reconpro.qbo;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.camel.util.StringHelper;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Applies {@code camel.component.*} to the Camel components that have no Spring Boot starter, which otherwise ignore it. */
@org.springframework.stereotype.Component
class ComponentSettings implements ComponentCustomizer {

    private static final Set<String> WITHOUT_STARTER = Set.of("jdbc", "kamelet", "quartz", "sql");

    private final Environment environment;

    ComponentSettings(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean isEnabled(String name, Component target) {
        return WITHOUT_STARTER.contains(name);
    }

    /** @throws org.apache.camel.PropertyBindingException when the component has no such option */
    @Override
    public void configure(String name, Component target) {
        Map<String, Object> settings = new HashMap<>();
        Binder.get(environment).bind("camel.component." + name, Bindable.mapOf(String.class, Object.class)).orElse(Map.of())
                .forEach((key, value) -> settings.put(StringHelper.dashToCamelCase(key), value));
        PropertyBindingSupport.build().withMandatory(true).bind(target.getCamelContext(), target, settings);
    }
}
