package io.reconpro.qbo.sandbox.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.sandbox.LocalQuickBooks;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.traffic.Limits;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Intuit's own SDK takes the local QuickBooks for the real one. */
class JavaSdkTest {

    private static final Path BUILT = Path.of("target/clients/java");

    @BeforeAll
    static void assumeFetched() {
        Client.assumeFetched();
    }

    @Test
    void createsQueriesUpdatesBatchesAndReadsFaults() throws Exception {
        try (LocalQuickBooks quickBooks = LocalQuickBooks.start(Options.seeded())) {
            quickBooks.traffic().limits(Limits.off());
            String realm = Options.FIRST_REALM;

            var printed = Client.run(BUILT, Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dfile.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8",
                    "-cp", "classes" + File.pathSeparator + "lib/*", "SdkClient",
                    quickBooks.baseUrl() + "/v3/company", realm, quickBooks.tokens().accessToken(realm));

            assertThat(printed).contains(
                    "customer created: Amélie O'Hara & Söhne \\ Co",
                    "customer found: 1",
                    "customer updated: 1 (650) 555-0100",
                    "invoice created: 150.0 3",
                    "invoice read: Amélie O'Hara & Söhne \\ Co",
                    "invoices counted: 1",
                    "invoice voided: 0",
                    "invoice deleted: DELETED",
                    "batch customer: Batch Customer",
                    "batch invoice: 10.0",
                    "batch query: 1",
                    "batch fault: ValidationFault 6240",
                    "duplicate name: FMSException 6240",
                    "stale token: FMSException 5010",
                    "bad query: FMSException 4001",
                    "unparsable query: FMSException 4000",
                    "bad access token: AuthenticationException 3200",
                    "changed customers: true");
        }
    }
}
