package io.reconpro.qbo.endtoend;

import io.reconpro.qbo.testkit.Database;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the tests of all classes of this JVM one bench for each database, which closes with it. */
final class SharedBench implements ParameterResolver {

    private static final Map<Database, Bench> SHARED = new ConcurrentHashMap<>();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Bench.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return SHARED.computeIfAbsent(Database.underTest(), SharedBench::open);
    }

    private static Bench open(Database database) {
        Bench bench = new Bench(database);
        Runtime.getRuntime().addShutdownHook(new Thread(bench::close));
        return bench;
    }
}
