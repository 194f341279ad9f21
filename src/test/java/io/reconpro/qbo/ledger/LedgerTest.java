package io.reconpro.qbo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class LedgerTest {

    private static final Holder FIRST = new Holder(1, 7, "9130", 1);
    private static final Holder SUCCESSOR = new Holder(2, 7, "9130", 2);

    private TestDatabases databases;
    private JdbcClient jdbc;
    private Ledger ledger;
    private OpenWrites openWrites;

    @AfterEach
    void close() {
        databases.close();
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheBodyUntilTheWriteIsDone(Database database) {
        start(database);
        Entry entry = intend(FIRST, "1001").get(0);
        ledger.sent(FIRST, entry.requestId(), List.of(entry));
        ledger.settle(FIRST, List.of(new Settlement(entry, State.APPLIED, "55", "0", "tid")), List.of());

        assertThat(open()).singleElement().satisfies(applied -> {
            assertThat(applied.state()).isEqualTo(State.APPLIED);
            assertThat(applied.qboId()).isEqualTo("55");
            assertThat(applied.body()).isEqualTo("{\"note\":\"" + entry.requestId() + "\"}");
            assertThat(applied.source().amount()).isEqualByComparingTo("12.50");
        });

        ledger.settle(FIRST, List.of(), List.of(entry.requestId()));

        assertThat(open()).isEmpty();
        assertThat(jdbc.sql("select body from ledger").query(String.class).optional()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refusesASecondOpenWriteOfOneDocument(Database database) {
        start(database);
        intend(FIRST, "1001");

        assertThatThrownBy(() -> intend(FIRST, "1001")).isInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest
    @EnumSource
    void givesTheNextWriteOfADocumentAnotherGenerationAndId(Database database) {
        start(database);
        Entry refused = intend(FIRST, "1001").get(0);
        ledger.sent(FIRST, refused.requestId(), List.of(refused));
        ledger.settle(FIRST, List.of(Settlement.of(refused, State.REFUSED, "tid")), List.of());

        Entry next = intend(FIRST, "1001").get(0);

        assertThat(next.generation()).isEqualTo(2);
        assertThat(next.requestId()).isNotEqualTo(refused.requestId());
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheOrderWhereSomeWereWrittenBefore(Database database) {
        start(database);
        Entry refused = intend(FIRST, "1002").get(0);
        ledger.sent(FIRST, refused.requestId(), List.of(refused));
        ledger.settle(FIRST, List.of(Settlement.of(refused, State.REFUSED, "tid")), List.of());

        List<Entry> stored = intend(FIRST, "1001", "1002", "1003");

        assertThat(stored).extracting(entry -> entry.key().sourceId()).containsExactly("1001", "1002", "1003");
        assertThat(stored).extracting(Entry::generation).containsExactly(1, 2, 1);
        assertThat(open()).extracting(Entry::requestId)
                .containsExactlyInAnyOrderElementsOf(stored.stream().map(Entry::requestId).toList());
    }

    @ParameterizedTest
    @EnumSource
    void stopsARunWhoseLeaseRanOut(Database database) {
        start(database);
        Entry entry = intend(FIRST, "1001").get(0);
        jdbc.sql("update export_run set lease_until = current_timestamp - interval '1' second where id = 1").update();

        assertThatThrownBy(() -> ledger.sent(FIRST, entry.requestId(), List.of(entry)))
                .isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(() -> intend(FIRST, "1002")).isInstanceOf(LeaseLostException.class);
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingToAProcessWhoseRunWasTakenOver(Database database) {
        start(database);
        Entry sent = intend(FIRST, "1001").get(0);
        ledger.sent(FIRST, sent.requestId(), List.of(sent));
        Entry neverSent = intend(FIRST, "1002").get(0);
        openRun(SUCCESSOR);

        ledger.claim(SUCCESSOR);

        assertThat(open()).extracting(Entry::requestId).containsExactly(sent.requestId());
        assertThatThrownBy(() -> ledger.settle(FIRST, List.of(Settlement.of(sent, State.APPLIED, "tid")), List.of()))
                .isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(() -> ledger.sent(FIRST, neverSent.requestId(), List.of(neverSent)))
                .isInstanceOf(LeaseLostException.class);
        ledger.settle(SUCCESSOR, List.of(new Settlement(sent, State.APPLIED, "55", "0", "tid")), List.of());
    }

    @ParameterizedTest
    @EnumSource
    void keepsWritesToAnotherCompanyFileForTheDayThatItComesBack(Database database) {
        start(database);
        Entry sent = intend(FIRST, "1001").get(0);
        ledger.sent(FIRST, sent.requestId(), List.of(sent));
        Entry applied = intend(FIRST, "1002").get(0);
        ledger.sent(FIRST, applied.requestId(), List.of(applied));
        ledger.settle(FIRST, List.of(new Settlement(applied, State.APPLIED, "55", "0", "tid")), List.of());
        Holder elsewhere = new Holder(2, 7, "4711", 2);
        openRun(elsewhere);

        assertThat(ledger.claim(elsewhere)).isTrue();
        assertThat(openWrites.of(elsewhere, Duration.ZERO)).extracting(Entry::requestId)
                .as("only the shop has to follow").containsExactly(applied.requestId());
        assertThat(openWrites.among(elsewhere, List.of(sent.key()))).isEmpty();
        assertThat(openWrites.elsewhere(elsewhere)).extracting(Entry::requestId).containsExactly(sent.requestId());
        ledger.leave(elsewhere, openWrites.elsewhere(elsewhere));
        assertThat(openWrites.elsewhere(elsewhere)).isEmpty();

        Holder back = new Holder(3, 7, "9130", 3);
        openRun(back);
        ledger.claim(back);
        assertThat(openWrites.of(back, Duration.ofSeconds(180))).filteredOn(entry -> entry.key().equals(sent.key()))
                .singleElement().satisfies(entry -> {
                    assertThat(entry.state()).isEqualTo(State.UNKNOWN);
                    assertThat(entry.body()).isEqualTo(sent.body());
                });
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhetherTheSettleTimeHasPassed(Database database) {
        start(database);
        Entry entry = intend(FIRST, "1001").get(0);
        ledger.sent(FIRST, entry.requestId(), List.of(entry));
        jdbc.sql("update ledger set sent_at = current_timestamp - interval '60' second").update();

        assertThat(openWrites.of(FIRST, Duration.ofSeconds(59))).extracting(Entry::settled).containsExactly(true);
        assertThat(openWrites.of(FIRST, Duration.ofSeconds(180))).extracting(Entry::settled).containsExactly(false);
    }

    @ParameterizedTest
    @EnumSource
    void replacesWhatWasKnownOfALinkedRecord(Database database) {
        start(database);
        Links links = new Links(new NamedParameterJdbcTemplate(databases.exporter().dataSource()));
        WriteKey key = new WriteKey("Invoice", "1001");
        links.store(FIRST, List.of(new Link(key, "55", "0", "A-1", "v1:a")));
        links.store(FIRST, List.of(new Link(key, "55", "1", null, null)));

        assertThat(links.of(FIRST, "Invoice", List.of("1001", "1002")))
                .containsExactly(Map.entry("1001", new Link(key, "55", "1", null, null)));
    }

    private void start(Database database) {
        databases = database.migrated();
        DataSource dataSource = databases.exporter().dataSource();
        jdbc = JdbcClient.create(dataSource);
        ledger = new Ledger(new NamedParameterJdbcTemplate(dataSource));
        openWrites = new OpenWrites(jdbc);
        openRun(FIRST);
    }

    private void openRun(Holder holder) {
        jdbc.sql("update export_run set open_marker = null").update();
        jdbc.sql("""
                insert into export_run (id, company_id, kind, started_by, state, open_marker, epoch, lease_until, queued_at)
                values (?, ?, 'EXPORT', 'MANUAL', 'RUNNING', 1, ?, current_timestamp + interval '60' second,
                    current_timestamp)""").params(holder.runId(), holder.companyId(), holder.epoch()).update();
    }

    private List<Entry> intend(Holder holder, String... numbers) {
        UnaryOperator<String> body = requestId -> "{\"note\":\"" + requestId + "\"}";
        return ledger.intend(holder, Stream.of(numbers).map(number ->
                Intent.create(new WriteKey("Invoice", number), body, Set.of("note"), new Intent.Source(3L, "v1:abc",
                        number, "Acme", LocalDate.of(2026, 3, 1), new BigDecimal("12.50")))).toList());
    }

    private List<Entry> open() {
        return openWrites.of(FIRST, Duration.ofSeconds(180));
    }
}
