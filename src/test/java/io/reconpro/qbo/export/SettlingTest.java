package io.reconpro.qbo.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.quickbooks.Query;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlingTest {

    private static final AnEntry ONE = AnEntry.invoice("1");
    private static final AnEntry TWO = AnEntry.invoice("2");

    @Test
    void adoptsTheDocumentThatBearsItsMarkerEvenAtOnce() {
        Settled settled = judge(List.of(ONE.justSent()), TWO.stored("8"), ONE.stored("9"));

        assertThat(settled.found()).singleElement()
                .satisfies(found -> assertThat(found.entry()).isEqualTo(ONE.justSent().entry()))
                .satisfies(found -> assertThat(found.found()).isTrue());
    }

    @Test
    void adoptsByTheMarkerWhateverNumberQuickBooksGave() {
        Settled settled = judge(List.of(ONE), ONE.stored("9").put("DocNumber", "1001"));

        assertThat(settled.found()).hasSize(1);
    }

    @Test
    void waitsWhileQuickBooksMayStillBeWorking() {
        Settled settled = judge(List.of(ONE.justSent()));

        assertThat(settled.waiting()).containsExactly(ONE.justSent().entry());
        assertThat(settled.resends()).isEmpty();
    }

    @Test
    void sendsADocumentAgainThatNeverArrived() {
        Settled settled = judge(List.of(ONE));

        assertThat(settled.resends()).singleElement().satisfies(call -> {
            assertThat(call.members()).containsExactly(ONE.entry());
            assertThat(call.isBatch()).isFalse();
            assertThat(call.isResend()).isTrue();
        });
    }

    @Test
    void leavesItToAPersonWhenAnotherDocumentLooksTheSame() {
        ObjectNode twin = ONE.stored("9").put("PrivateNote", "typed in");

        Settled settled = judge(List.of(ONE), twin);

        assertThat(settled.disputes()).singleElement().satisfies(dispute -> {
            assertThat(dispute.entry()).isEqualTo(ONE.entry());
            assertThat(dispute.twin()).isEqualTo(twin);
        });
        assertThat(settled.resends()).isEmpty();
    }

    @Test
    void disputesNothingThatMayStillArriveBesideItsLike() {
        Settled settled = judge(List.of(ONE.justSent()), ONE.stored("9").put("PrivateNote", "typed in"));

        assertThat(settled.disputes()).isEmpty();
        assertThat(settled.waiting()).hasSize(1);
    }

    @Test
    void sendsABatchOfWhichNothingArrivedAgainAsItWas() {
        Settled settled = judge(List.of(ONE.inBatch(batchOf(ONE, TWO)), TWO.inBatch(batchOf(ONE, TWO))));

        assertThat(settled.resends()).singleElement().satisfies(call -> {
            assertThat(call.isBatch()).isTrue();
            assertThat(call.members()).hasSize(2);
        });
    }

    @Test
    void sendsTheRestOfABatchSinglyWhenSomeOfItArrived() {
        AnEntry three = AnEntry.invoice("3");
        String batch = batchOf(ONE, TWO, three);

        Settled settled = judge(List.of(ONE.inBatch(batch), TWO.inBatch(batch), three.inBatch(batch)), TWO.stored("9"));

        assertThat(settled.found()).hasSize(1);
        assertThat(settled.resends()).hasSize(2).noneMatch(Outgoing::isBatch);
    }

    @Test
    void givesUpWhatWasSentAgainAndAgain() {
        Settled settled = judge(List.of(ONE.sentTimes(4), TWO.sentTimes(3)));

        assertThat(settled.givenUp()).containsExactly(ONE.sentTimes(4).entry());
        assertThat(settled.resends()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Customer, '{\"Id\": \"3\", \"DisplayName\": \"Acme\", \"Active\": true}', found",
        "Customer, '{\"Id\": \"3\", \"DisplayName\": \"ACME\"}', found",
        "Customer, '{\"Id\": \"3\", \"DisplayName\": \"Acme (deleted)\", \"Active\": false}', abandoned",
        "Customer, '{\"Id\": \"3\", \"DisplayName\": \"Acme\", \"Active\": false}', abandoned",
        "Customer, '{\"Id\": \"3\", \"Name\": \"Acme\", \"Type\": \"Service\"}', abandoned",
        "Item, '{\"Id\": \"3\", \"Name\": \"Acme\", \"Type\": \"Service\", \"Active\": true}', found",
        "Item, '{\"Id\": \"3\", \"DisplayName\": \"Acme\"}', abandoned"})
    void findsSharedRecordsByNameAndKind(String entity, String answer, String verdict) {
        Settled settled = judge(List.of(AnEntry.of(entity, "Acme")), AnEntry.json(answer));

        assertThat(settled.found()).hasSize(verdict.equals("found") ? 1 : 0);
        assertThat(settled.abandoned()).hasSize(verdict.equals("abandoned") ? 1 : 0);
        assertThat(settled.resends()).isEmpty();
    }

    @Test
    void takesNoCustomerForAVendor() {
        Settling settling = settling(List.of(AnEntry.of("Vendor", "Acme"), AnEntry.of("Customer", "Acme")));
        List<List<ObjectNode>> customersOnly = settling.questions().stream().map(question ->
                question.entity().equals("Customer") ? List.of(AnEntry.json("{\"DisplayName\": \"Acme\"}"))
                        : List.<ObjectNode>of()).toList();

        Settled settled = settling.judge(ids -> "", customersOnly, List.of());

        assertThat(settled.found()).singleElement()
                .satisfies(found -> assertThat(found.entry().key().entity()).isEqualTo("Customer"));
        assertThat(settled.abandoned()).singleElement()
                .satisfies(entry -> assertThat(entry.key().entity()).isEqualTo("Vendor"));
    }

    @Test
    void waitsForASharedRecordThatMayStillArrive() {
        assertThat(judge(List.of(AnEntry.of("Item", "Detail").justSent())).waiting()).hasSize(1);
    }

    @Test
    void asksForABatchOnceByTimeAndOnceByNumber() {
        List<Query> questions = settling(List.of(ONE, TWO)).questions();

        assertThat(questions).extracting(Query::where).containsExactly(
                "MetaData.CreateTime >= '2026-03-02T09:50:00Z' AND MetaData.CreateTime <= '2026-03-02T10:13:00Z'",
                "DocNumber IN ('1', '2')");
    }

    @Test
    void asksForNamesInBothSpellingsAndInactiveOnesToo() {
        List<Query> questions = settling(List.of(AnEntry.of("Item", "Detail"))).questions();

        assertThat(questions).containsExactly(
                new Query("Item", "Name IN ('Detail', 'Detail (deleted)') AND Active IN (true, false)"));
    }

    /** Every question is answered with all of it. */
    private static Settled judge(List<AnEntry> open, ObjectNode... answers) {
        Settling settling = settling(open);
        return settling.judge(ids -> String.join("+", ids),
                settling.questions().stream().map(question -> List.of(answers)).toList(), List.of());
    }

    private static Settling settling(List<AnEntry> open) {
        List<Entry> entries = open.stream().map(AnEntry::entry).toList();
        return new Settling(entries, Duration.ofMinutes(3));
    }

    private static String batchOf(AnEntry... members) {
        return String.join("+", Stream.of(members).map(AnEntry::requestId).toList());
    }
}
