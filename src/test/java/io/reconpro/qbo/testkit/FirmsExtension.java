package io.reconpro.qbo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Code;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests their {@link Firms}, and holds them to what they say they {@link Raises raise}. */
final class FirmsExtension implements ParameterResolver, AfterEachCallback {

    /** The shared ones close with the whole test run, a test's own after that test. */
    private record Opened(Firms firms) implements CloseableResource {

        @Override
        public void close() {
            firms.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Firms.class;
    }

    @Override
    public Firms resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Database database = database(context);
        return parameter.findAnnotation(Settings.class)
                .map(own -> own(context).getOrComputeIfAbsent(database,
                        key -> new Opened(Firms.on(database, own.value())), Opened.class))
                .orElseGet(() -> shared(context).getOrComputeIfAbsent(database,
                        key -> new Opened(Firms.on(database)), Opened.class))
                .firms();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Set<String> heard = new HashSet<>();
        Stream.of(own(context), shared(context)).map(store -> store.get(database(context), Opened.class))
                .filter(Objects::nonNull).map(Opened::firms).forEach(firms -> {
                    firms.quickBooks().control().clearRules();
                    heard.addAll(firms.takeHeard());
                });
        Raises raises = context.getRequiredTestMethod().getAnnotation(Raises.class);
        if (raises != null && context.getExecutionException().isEmpty()) {
            assertThat(heard).as("codes found in the log")
                    .contains(Arrays.stream(raises.value()).map(Code::name).toArray(String[]::new));
        }
    }

    private static Database database(ExtensionContext context) {
        return context.getRequiredTestClass().getAnnotation(OnFirms.class).value();
    }

    private static Store shared(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(Firms.class));
    }

    private static Store own(ExtensionContext context) {
        return context.getStore(Namespace.create(Settings.class));
    }
}
