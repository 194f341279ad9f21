package io.reconpro.qbo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Code;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests their {@link Firms}, and holds them to what they say they {@link Raises raise}. */
final class FirmsExtension implements ParameterResolver, BeforeEachCallback, AfterEachCallback {

    /** Shared by all classes of this JVM, which Surefire runs one by one: JUnit's own store would close after each. */
    private static final Map<Exporter, Firms> SHARED = new ConcurrentHashMap<>();

    /** What tells exporters apart: the settings are those that differ from the usual ones. */
    private record Exporter(Database database, List<String> settings) {
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Firms.class;
    }

    @Override
    public Firms resolveParameter(ParameterContext parameter, ExtensionContext context) {
        List<String> settings = parameter.findAnnotation(Settings.class).map(Settings::value).map(List::of)
                .orElse(List.of());
        return SHARED.computeIfAbsent(new Exporter(Database.underTest(), settings), FirmsExtension::open);
    }

    private static Firms open(Exporter exporter) {
        Firms firms = Firms.on(exporter.database(), exporter.settings().toArray(String[]::new));
        Runtime.getRuntime().addShutdownHook(new Thread(firms::close));
        return firms;
    }

    /** Firms of a whole class are audited by a test of that class, where all has been exported. */
    @Override
    public void beforeEach(ExtensionContext context) {
        opened().forEach(firms -> {
            firms.takeFounded();
            firms.quickBooks().requests().clear();
        });
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Set<String> heard = new HashSet<>();
        opened().forEach(firms -> {
            firms.quickBooks().control().clearRules();
            heard.addAll(firms.takeHeard());
            audit(firms.takeFounded(), context);
        });
        Raises raises = context.getRequiredTestMethod().getAnnotation(Raises.class);
        if (raises != null && context.getExecutionException().isEmpty()) {
            assertThat(heard).as("codes found in the log")
                    .contains(Arrays.stream(raises.value()).map(Code::name).toArray(String[]::new));
        }
    }

    private static Stream<Firms> opened() {
        return SHARED.entrySet().stream().filter(each -> each.getKey().database() == Database.underTest())
                .map(Map.Entry::getValue);
    }

    private static void audit(List<Firm> firms, ExtensionContext context) {
        if (context.getExecutionException().isEmpty()
                && !context.getRequiredTestMethod().isAnnotationPresent(Unaudited.class)) {
            firms.stream().filter(Firm::isAudited)
                    .forEach(firm -> assertThat(firm.deviations()).as("what the auditor found").isEmpty());
        }
    }
}
