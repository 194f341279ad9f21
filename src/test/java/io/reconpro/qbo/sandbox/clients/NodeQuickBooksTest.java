package io.reconpro.qbo.sandbox.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.reconpro.qbo.sandbox.LocalQuickBooks;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.traffic.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The most used client for JavaScript takes the local QuickBooks for the real one. */
class NodeQuickBooksTest {

    private static final Path SOURCES = Path.of("src/clients/node");
    private static final Path BUILT = Path.of("target/clients/node");

    @BeforeAll
    static void install() throws Exception {
        Client.assumeFetched();
        requireNode();
        Files.createDirectories(BUILT);
        for (String file : new String[] {"package.json", "package-lock.json", "client.js"}) {
            Files.copy(SOURCES.resolve(file), BUILT.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Client.run(BUILT, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    }

    @Test
    void refreshesCreatesQueriesUpdatesBatchesAndReadsFaults() throws Exception {
        try (LocalQuickBooks quickBooks = LocalQuickBooks.start(Options.seeded())) {
            quickBooks.traffic().limits(Limits.off());
            String realm = Options.FIRST_REALM;

            var printed = Client.run(BUILT, "node", "client.js", quickBooks.baseUrl(), realm,
                    Options.refreshToken(realm));

            assertThat(printed).containsExactly(
                    "customer created: Zoë O'Brien & Sons #1",
                    "customer replayed: true",
                    "customer found: 1",
                    "customer updated: 1 regular",
                    "invoice created: 45.5",
                    "invoice read: Zoë O'Brien & Sons #1",
                    "invoices counted: 1",
                    "invoice voided: 0",
                    "invoice deleted: Deleted",
                    "batch vendor: Node Vendor",
                    "batch fault: ValidationFault 6240",
                    "batch query: true",
                    "duplicate name: 400 6240",
                    "stale token: 400 5010",
                    "unknown property: 400 2010",
                    "bad query: 400 4001",
                    "bad access token: 401 3200");
        }
    }

    private static void requireNode() throws InterruptedException {
        try {
            new ProcessBuilder("node", "--version").start().waitFor();
        } catch (IOException absent) {
            String message = "node-quickbooks judges the local QuickBooks only where node is installed";
            if (System.getenv("CI") != null) {
                fail(message + ", and CI demands it", absent);
            }
            abort(message);
        }
    }
}
