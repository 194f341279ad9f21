package io.reconpro.qbo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Summary;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Holds every test to what it says it {@link Raises raises}: a run of an exporter in this JVM logged those codes. */
final class RaisesExtension implements BeforeEachCallback, AfterEachCallback {

    private static final Set<Code> LOGGED = new HashSet<>();

    /** Notes what a run that has ended found. */
    static synchronized void note(Summary run) {
        run.findings().forEach(finding -> LOGGED.add(finding.code()));
    }

    /** Notes what a test found in the log of a run, which may have ended before the test began. */
    static synchronized void note(Code found) {
        LOGGED.add(found);
    }

    private static synchronized Set<Code> take() {
        Set<Code> taken = Set.copyOf(LOGGED);
        LOGGED.clear();
        return taken;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        take();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Set<Code> logged = take();
        if (context.getExecutionException().isEmpty()) {
            assertThat(logged).as("codes in the logs of the runs")
                    .contains(context.getRequiredTestMethod().getAnnotation(Raises.class).value());
        }
    }
}
