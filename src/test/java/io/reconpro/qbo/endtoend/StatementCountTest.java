package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.sandbox.shop.CountedShop;
import io.reconpro.qbo.sandbox.traffic.Limits;
import io.reconpro.qbo.testkit.CountedStatements;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many statements an export executes, by the number of its chunks and of its calls to QuickBooks. */
class StatementCountTest {

    private static final int BATCH = 30;
    private static final int CLIENTS = 50;
    private static final int SERVICES = 10;

    private final CountedStatements statements = new CountedStatements();

    @ParameterizedTest
    @CsvSource({"H2, 500, 500", "H2, 1000, 500", "H2, 2000, 500", "POSTGRESQL, 1000, 500"})
    void batchesTakeTheSameStatementsForEveryChunkAndCall(Database database, int invoices, int chunk) {
        int chunks = invoices / chunk;
        int calls = chunks * (int) Math.ceil((double) chunk / BATCH);

        long requests = export(database, "batch", invoices, chunk);

        assertStatements(chunks, calls, calls + (CLIENTS + SERVICES) / BATCH, requests);
    }

    @ParameterizedTest
    @CsvSource({"H2, 200, 100", "POSTGRESQL, 200, 100"})
    void singleWritesTakeTheSameStatementsForEveryChunkAndCall(Database database, int invoices, int chunk) {
        long requests = export(database, "single", invoices, chunk);

        assertStatements(invoices / chunk, invoices, invoices + CLIENTS + SERVICES, requests);
    }

    /** A full chunk does not tell that it was the last, so one more is read, which is empty. */
    private void assertStatements(int chunks, int documentCalls, int writeCalls, long requests) {
        assertThat(statements.of("shop select invoice_line")).isEqualTo(chunks);
        assertThat(statements.of("shop select invoice") - statements.of("shop select invoice_line"))
                .as("the count, the chunks, a re-check a call, the void ones").isEqualTo(1 + chunks + 1 + documentCalls + 1);
        assertThat(statements.of("shop update")).as("a status update a call").isEqualTo(documentCalls);
        assertThat(statements.of("exporter merge qbo_link")).isEqualTo(writeCalls);
        assertThat(statements.of("exporter insert export_log")).isEqualTo(writeCalls);
        assertThat(statements.of("exporter select ledger") + statements.of("exporter insert ledger")
                + statements.of("exporter update ledger")).as("all on the ledger, for %d requests", requests)
                .isLessThanOrEqualTo(2 * requests);
    }

    private long export(Database database, String writeMode, int invoices, int chunk) {
        try (Stage stage = Stage.on(database).unlimited().counting(statements)
                .with("companies[0].settings.write-mode=" + writeMode, "exporter.chunk-size=" + chunk)) {
            stage.quickBooks().traffic().limits(Limits.off());
            CountedShop.create(stage.databases().shop().dataSource(),
                    new CountedShop.Size(invoices, 3, CLIENTS, SERVICES));
            stage.auditor();
            stage.quickBooks().requests().clear();
            statements.clear();
            assertThat(stage.export().outcomes()).containsOnlyKeys(Action.CREATED);
            long requests = stage.quickBooks().requests().all().stream()
                    .filter(request -> request.kind() != Kind.TOKEN).count();
            stage.auditor().assertClean();
            return requests;
        }
    }
}
