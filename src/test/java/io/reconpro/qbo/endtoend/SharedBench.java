package io.reconpro.qbo.endtoend;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the tests of several classes one bench, which closes after the last of them. */
final class SharedBench implements ParameterResolver {

    private record Held(Bench bench) implements ExtensionContext.Store.CloseableResource {

        @Override
        public void close() {
            bench.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Bench.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(SharedBench.class))
                .getOrComputeIfAbsent(Bench.class, type -> new Held(new Bench()), Held.class).bench();
    }
}
