package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.sandbox.http.LoggedRequest;
import io.reconpro.qbo.sandbox.shop.CountedShop;
import io.reconpro.qbo.testkit.CountedStatements;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Stage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many requests and statements the update of exported invoices takes. */
class UpdateCountTest {

    private static final int INVOICES = 200;
    private static final int BATCHES = 7;
    /** The gate asks once; the chunk's questions about customers, items and invoices fit into one batch. */
    private static final int READS = 3;

    private static final int READS_OF_THE_CHUNK = 1;

    private final CountedStatements statements = new CountedStatements();

    @ParameterizedTest
    @EnumSource
    void readsInBulkAndWritesInFullBatches(Database database) {
        try (Stage stage = Stage.on(database).counting(statements)
                .with("companies[0].settings.write-mode=batch", "companies[0].settings.overwrite-existing=true")) {
            CountedShop.create(stage.databases().shop().dataSource(), new CountedShop.Size(INVOICES, 3, 20, 5));
            stage.auditor();
            stage.export();
            JdbcTemplate shop = new JdbcTemplate(stage.databases().shop().dataSource());
            shop.update("update invoice set po_no = 'PO-77', status = 'APPROVED', version = version + 1");
            stage.quickBooks().requests().clear();
            statements.clear();
            List<Long> before = new ArrayList<>();
            statements.onEach("shop select invoice_line", () -> before.add(ledgerStatements()));

            assertThat(stage.export().outcomes()).containsOnlyKeys(Action.UPDATED);

            List<LoggedRequest> requests = stage.quickBooks().requests().all().stream()
                    .filter(request -> request.kind() != Kind.TOKEN).toList();
            assertThat(requests).extracting(LoggedRequest::kind).doesNotContain(Kind.WRITE, Kind.READ);
            assertThat(requests).hasSizeLessThanOrEqualTo(BATCHES + READS);
            assertThat(ledgerStatements()).isLessThanOrEqualTo(2L * requests.size());
            assertThat(ledgerStatements() - before.get(0)).as("for the chunk, and one to close the last call of the run")
                    .isLessThanOrEqualTo(2L * (BATCHES + READS_OF_THE_CHUNK) + 1);
            stage.auditor().assertClean();
        }
    }

    private long ledgerStatements() {
        return statements.of("exporter select ledger") + statements.of("exporter insert ledger")
                + statements.of("exporter update ledger");
    }
}
