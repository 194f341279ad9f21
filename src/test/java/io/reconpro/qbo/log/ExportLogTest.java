package io.reconpro.qbo.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.TestDatabases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class ExportLogTest {

    private static final long RUN = 1;
    private static final Finding NO_CLIENT = Finding.of(Code.E02, Map.of("number", "A-1", "amount", BigDecimal.TEN));
    private static final Finding ZERO = Finding.of(Code.W17, Map.of("number", "A-1", "party", "Cool Cars"));

    private TestDatabases databases;
    private JdbcClient jdbc;
    private ExportLog log;

    private void open(Database product) {
        databases = product.migrated();
        DataSource dataSource = databases.exporter().dataSource();
        jdbc = JdbcClient.create(dataSource);
        jdbc.sql("""
                insert into export_run (company_id, kind, started_by, state, epoch, queued_at, seen)
                values (4, 'EXPORT', 'MANUAL', 'RUNNING', 1, current_timestamp, 3)""").update();
        log = new ExportLog(new NamedParameterJdbcTemplate(
                ProxyDataSourceBuilder.create(dataSource).countQuery().build()), jdbc);
    }

    @AfterEach
    void close() {
        databases.close();
    }

    @ParameterizedTest
    @EnumSource
    void storesAllLinesOfACallInOneExecution(Database product) {
        open(product);
        QueryCountHolder.clear();

        log.add(RUN, LogLine.outcome(invoice("1"), Action.BLOCKED, null, List.of(ZERO, NO_CLIENT)));

        assertThat(QueryCountHolder.getGrandTotal().getTotal()).isEqualTo(1);
        assertThat(jdbc.sql("select line_type, code, action from export_log order by id").query().listOfRows())
                .extracting(row -> row.get("line_type"), row -> row.get("code"), row -> row.get("action"))
                .containsExactly(tuple("DOCUMENT", "E02", "BLOCKED"), tuple("NOTE", "W17", null),
                        tuple("NOTE", "E02", null));
    }

    @ParameterizedTest
    @EnumSource
    void refusesASecondDocumentLineInTheSameRun(Database product) {
        open(product);
        log.add(RUN, LogLine.outcome(invoice("1"), Action.CREATED, "145", List.of()));

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(
                () -> log.add(RUN, LogLine.outcome(invoice("1"), Action.BLOCKED, null, List.of(NO_CLIENT))));
    }

    @ParameterizedTest
    @EnumSource
    void takesAnyNumberOfNotes(Database product) {
        open(product);

        log.add(RUN, List.of(LogLine.note(invoice("1"), ZERO), LogLine.note(invoice("1"), ZERO),
                LogLine.ofRun(Finding.of(Code.R03, Map.of()))));

        assertThat(log.accounted(RUN)).isEmpty();
        assertThat(log.accountsFor(RUN, 0)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void countsDocumentsByWhatBecameOfThem(Database product) {
        open(product);
        log.add(RUN, LogLine.outcome(invoice("1"), Action.CREATED, "145", List.of()));
        log.add(RUN, LogLine.outcome(invoice("2"), Action.CREATED, "146", List.of(ZERO)));
        log.add(RUN, LogLine.outcome(invoice("3"), Action.BLOCKED, null, List.of(NO_CLIENT)));

        assertThat(log.accounted(RUN)).isEqualTo(Map.of(Action.CREATED, 2L, Action.BLOCKED, 1L));
        assertThat(log.accountsFor(RUN, 3)).isTrue();
        assertThat(log.accountsFor(RUN, 4)).isFalse();
        assertThat(log.accounted(RUN + 1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shortensWhatDoesNotFit(Database product) {
        open(product);

        log.add(RUN, List.of(LogLine.note(invoice("1"), NO_CLIENT.answered("x".repeat(5000), "tid"))));

        assertThat(jdbc.sql("select detail from export_log").query(String.class).single())
                .hasSize(4000).endsWith("…");
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatARecordWasWhole(Database product) {
        open(product);
        Finding removed = Finding.of(Code.I31, Map.of("amount", "90.00", "date", "2026-03-02", "number", "1001",
                "party", "Cool Cars", "qboId", "7", "what", "is removed"));

        log.add(RUN, List.of(LogLine.note(invoice("1"), removed.answered("x".repeat(50_000), null))));

        assertThat(jdbc.sql("select detail from export_log").query(String.class).single()).hasSize(50_000);
    }

    @ParameterizedTest
    @EnumSource
    void summarisesARun(Database product) {
        open(product);
        log.add(RUN, LogLine.outcome(invoice("1"), Action.CREATED, "145", List.of(ZERO)));
        for (int id = 2; id <= 6; id++) {
            log.add(RUN, LogLine.outcome(invoice("" + id), Action.BLOCKED, null, List.of(NO_CLIENT)));
        }

        Summary summary = new Summaries(jdbc).of(RUN);

        assertThat(summary.companyId()).isEqualTo(4);
        assertThat(summary.seen()).isEqualTo(3);
        assertThat(summary.total().documents()).isEqualTo(6);
        assertThat(summary.total().amount()).isEqualByComparingTo("597");
        assertThat(summary.findings()).extracting(Summary.CodeCount::code).containsExactly(Code.E02, Code.W17);
        assertThat(summary.findings().get(0).times()).isEqualTo(5);
        assertThat(summary.findings().get(0).firstMessages()).hasSize(3).contains(NO_CLIENT.message());
    }

    private static Subject invoice(String id) {
        return new Subject("Invoice", id, "A-" + id, "Cool Cars", LocalDate.of(2026, 3, 2), new BigDecimal("99.50"));
    }
}
