package io.reconpro.qbo.endtoend;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the tests of all classes of this JVM one bench, which closes with it. */
final class SharedBench implements ParameterResolver {

    private static final class Held {

        private static final Bench BENCH = new Bench();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(BENCH::close));
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Bench.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Held.BENCH;
    }
}
