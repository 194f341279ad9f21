package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.sandbox.shop.CountedShop;
import io.reconpro.qbo.sandbox.shop.ShopBuilder;
import io.reconpro.qbo.testkit.CountedStatements;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.Stage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many statements an export executes: on the shop a constant number for every chunk and two for every call - the
 * re-check just before it, and the status after it -, on the ledger two for every request to QuickBooks.
 */
class StatementCountTest {

    private static final int BATCH = 30;
    private static final int CHUNK = 60;
    private static final int CLIENTS = 20;
    private static final int SERVICES = 10;
    private static final String LAST = "select number from invoice where status = 'APPROVED' "
            + "order by invoice_date desc, number desc fetch first 3 rows only";

    private static final Map<Database, Running> RUNNING = new EnumMap<>(Database.class);
    private static int cases;

    private final List<Mark> marks = new ArrayList<>();
    private Stage stage;
    private CountedStatements statements;

    /** One exporter on each database for all cases: each brings clients, services and invoices of its own. */
    private record Running(Stage stage, CountedStatements statements) {

        static Running on(Database database) {
            CountedStatements statements = new CountedStatements();
            Stage stage = Stage.on(database).counting(statements).with("exporter.chunk-size=" + CHUNK,
                    "companies[0].settings.write-mode=batch");
            CountedShop.create(stage.databases().shop().dataSource(), new CountedShop.Size(0, 0, 0, 0));
            stage.auditor();
            return new Running(stage, statements);
        }
    }

    /** What was executed and asked so far, each time that a chunk's lines are read, and at the end. */
    private record Mark(long shop, long ledger, long requests) {

        Mark since(Mark earlier) {
            return new Mark(shop - earlier.shop, ledger - earlier.ledger, requests - earlier.requests);
        }
    }

    @AfterAll
    static void close() {
        RUNNING.values().forEach(running -> running.stage().close());
        RUNNING.clear();
    }

    @ParameterizedTest
    @EnumSource
    void batchesTakeTheSameStatementsForEveryChunkAndCall(Database database) {
        int calls = 3 * CHUNK / BATCH;

        long requests = export(database, "batch", 3 * CHUNK, () -> { });

        assertStatements(3, calls, calls + (CLIENTS + SERVICES) / BATCH, requests);
        assertEveryChunk(CHUNK / BATCH, 0);
    }

    @ParameterizedTest
    @EnumSource
    void singleWritesTakeTheSameStatementsForEveryChunkAndCall(Database database) {
        int invoices = 2 * CHUNK;

        long requests = export(database, "single", invoices, () -> { });

        assertStatements(2, invoices, invoices + CLIENTS + SERVICES, requests);
        assertEveryChunk(CHUNK, 0);
    }

    @ParameterizedTest
    @CsvSource({"H2, batch, false, 0", "H2, batch, true, 2", "H2, single, true, 2", "POSTGRESQL, batch, true, 2"})
    void aLaterChunkWithNewCustomersTakesNoMoreForARequest(Database database, String writeMode, boolean refusedBefore,
            int more) {
        export(database, writeMode, 3 * CHUNK, () -> {
            bringNewCustomers();
            if (refusedBefore) {
                refuseBefore();
            }
        });

        assertEveryChunk(writeMode.equals("batch") ? CHUNK / BATCH : CHUNK, more);
    }

    private void bringNewCustomers() {
        JdbcTemplate shop = new JdbcTemplate(stage.databases().shop().dataSource());
        ShopBuilder builder = ShopBuilder.resume(stage.databases().shop().dataSource(), 1);
        long id = builder.client("Late Customer " + ++cases).id();
        builder.save();
        shop.update("update invoice set client_id = ? where number in (" + LAST + ")", id);
    }

    /** An earlier run tried these documents, and QuickBooks refused them: their next writes are not the first. */
    private void refuseBefore() {
        List<Long> ids = new JdbcTemplate(stage.databases().shop().dataSource())
                .queryForList("select id from invoice where number in (" + LAST + ")", Long.class);
        JdbcTemplate exporter = new JdbcTemplate(stage.databases().exporter().dataSource());
        ids.forEach(id -> exporter.update("""
                insert into ledger (request_id, company_id, realm_id, entity, source_id, operation, generation, body_hash,
                    state, run_id, run_epoch, updated_at)
                values (?, 1, ?, 'Invoice', ?, 'create', 1, 'x', 'REFUSED', 0, 0, current_timestamp)""",
                "REFUSED" + id, Stage.REALM, Long.toString(id)));
    }

    private Mark mark() {
        return new Mark(statements.of("shop "), ledgerStatements(), stage.quickBooks().requests().all().stream()
                .filter(request -> request.kind() != Kind.TOKEN).count());
    }

    private long ledgerStatements() {
        return statements.of("exporter select ledger") + statements.of("exporter insert ledger")
                + statements.of("exporter update ledger");
    }

    /**
     * The end of the run, which closes its last call, counts with the last chunk.
     *
     * @param more statements on the ledger that a chunk may take beyond two for a request
     */
    private void assertEveryChunk(int calls, int more) {
        for (int chunk = 1; chunk < marks.size(); chunk++) {
            Mark taken = marks.get(chunk).since(marks.get(chunk - 1));
            boolean last = chunk == marks.size() - 1;
            assertThat(taken.ledger()).as("on the ledger for chunk %d: %s", chunk, taken)
                    .isLessThanOrEqualTo(2 * taken.requests() + more + (last ? 1 : 0));
            if (!last) {
                assertThat(taken.shop()).as("chunk %d: whether the run is still allowed, two to read, two a call", chunk)
                        .isEqualTo(3 + 2L * calls);
            }
        }
    }

    /** A full chunk does not tell that it was the last, so one more is read, which is empty. */
    private void assertStatements(int chunks, int documentCalls, int writeCalls, long requests) {
        assertThat(statements.of("shop select invoice_line")).isEqualTo(chunks);
        assertThat(statements.of("shop select invoice") - statements.of("shop select invoice_line"))
                .as("the count, the chunks, a re-check a call, the void ones").isEqualTo(1 + chunks + 1 + documentCalls + 1);
        assertThat(statements.of("shop update")).as("a status update a call").isEqualTo(documentCalls);
        assertThat(statements.of("exporter merge qbo_link")).isEqualTo(writeCalls);
        assertThat(statements.of("exporter insert export_log")).isEqualTo(writeCalls);
        assertThat(ledgerStatements()).as("all on the ledger, for %d requests", requests)
                .isLessThanOrEqualTo(2 * requests);
    }

    private long export(Database database, String writeMode, int invoices, Runnable preparation) {
        Running running = RUNNING.computeIfAbsent(database, Running::on);
        stage = running.stage();
        statements = running.statements();
        new JdbcTemplate(stage.databases().exporter().dataSource()).update(
                "update company_setting set content = ? where company_id = 1 and name = 'write-mode'", writeMode);
        CountedShop.add(stage.databases().shop().dataSource(),
                new CountedShop.Size(invoices, 3, CLIENTS, SERVICES, "C" + ++cases));
        preparation.run();
        stage.quickBooks().requests().clear();
        statements.clear();
        statements.onEach("shop select invoice_line", () -> marks.add(mark()));
        assertThat(stage.export().outcomes()).containsOnlyKeys(Action.CREATED);
        marks.add(mark());
        long requests = stage.quickBooks().requests().all().stream()
                .filter(request -> request.kind() != Kind.TOKEN).count();
        stage.auditor().assertClean();
        return requests;
    }
}
