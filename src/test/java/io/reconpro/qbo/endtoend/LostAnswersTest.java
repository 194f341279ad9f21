package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Summary;
import io.reconpro.qbo.sandbox.control.Rule;
import io.reconpro.qbo.sandbox.shop.ShopBill;
import io.reconpro.qbo.sandbox.shop.ShopInvoice;
import io.reconpro.qbo.settings.WriteMode;
import io.reconpro.qbo.testkit.Database;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to an answer, every document ends in QuickBooks once, and every run says what it knew. */
@OnSharedBench
class LostAnswersTest {

    private static final List<WriteMode> MODES = List.of(WriteMode.SINGLE, WriteMode.BATCH);

    private final Bench bench;

    LostAnswersTest(Bench bench) {
        this.bench = bench;
    }

    @ParameterizedTest(name = "{0}, {1} in mode {2}")
    @MethodSource("everyMishap")
    void losesAndDoublesNothing(Mishap mishap, String entity, WriteMode mode) {
        bench.begin(mode);
        List<ShopInvoice> documents = bench.documents(3);
        Rule rule = bench.control().add(Bench.creating(entity).then(mishap.action(bench)));

        Summary first = bench.export();

        assertThat(rule.acted()).isEqualTo(1);
        documents.forEach(document -> assertExplained(first, document));
        bench.exportUntilAllIsWell(documents);
    }

    @ParameterizedTest(name = "{0} where {1}, in mode {2}")
    @MethodSource("everyWorld")
    void losesAndDoublesNothingWhateverQuickBooksIsLike(Mishap mishap, World world, WriteMode mode) {
        bench.begin(mode);
        List<ShopInvoice> documents = bench.documents(2);
        world.apply(bench);
        Stream.of("Customer", "Item", "Invoice")
                .forEach(entity -> bench.control().add(Bench.creating(entity).then(mishap.action(bench))));

        Summary first = bench.export();

        documents.forEach(document -> assertExplained(first, document));
        bench.exportUntilAllIsWell(documents);
    }

    @ParameterizedTest(name = "{0}, {1} in mode {2}")
    @MethodSource("mishapsOfBills")
    void losesAndDoublesNoBill(Mishap mishap, String entity, WriteMode mode) {
        bench.begin(mode);
        List<ShopBill> bills = bench.bills(2);
        World.OTHERWISE.apply(bench);
        Rule rule = bench.control().add(Bench.creating(entity).then(mishap.action(bench)));

        bench.export();

        assertThat(rule.acted()).isEqualTo(1);
        bench.exportUntilBillsAreWell(bills);
    }

    @ParameterizedTest(name = "{0} in mode {1}")
    @MethodSource("everyMishapOfAnUpdate")
    void losesAndRepeatsNoUpdate(Mishap mishap, WriteMode mode) {
        bench.begin(mode);
        List<ShopInvoice> documents = exported(3);
        Rule rule = bench.control().add(Bench.updating("Invoice").then(mishap.action(bench)));

        Summary first = bench.export();

        assertThat(rule.acted()).isEqualTo(1);
        documents.forEach(document -> assertExplained(first, document));
        bench.exportUntilAllIsWell(documents);
    }

    @ParameterizedTest(name = "{0} where {1}")
    @MethodSource("everyWorldOfAnUpdate")
    void losesAndRepeatsNoUpdateWhateverQuickBooksIsLike(Mishap mishap, World world) {
        bench.begin(WriteMode.SINGLE);
        List<ShopInvoice> documents = exported(2);
        world.apply(bench);
        bench.control().add(Bench.updating("Invoice").then(mishap.action(bench)));

        Summary first = bench.export();

        documents.forEach(document -> assertThat(bench.codes(first, document)).doesNotContain("E12"));
        bench.exportUntilAllIsWell(documents);
    }

    private List<ShopInvoice> exported(int count) {
        List<ShopInvoice> documents = bench.documents(count);
        bench.export();
        bench.correct(documents, 130);
        return documents;
    }

    /** A document that did not arrive is waiting for certainty itself (E22), or for something it needs (E24). */
    private void assertExplained(Summary run, ShopInvoice document) {
        List<String> codes = bench.codes(run, document);
        switch (bench.action(run, document)) {
            case "CREATED", "UPDATED" -> assertThat(codes).doesNotContain("E22", "E24");
            case "ADOPTED" -> assertThat(codes).contains("I06");
            case "UNCLEAR" -> assertThat(codes).contains("E22");
            case "BLOCKED" -> assertThat(codes).contains("E24");
            default -> throw new AssertionError(document.number() + ": " + bench.action(run, document) + codes);
        }
    }

    private static Stream<Arguments> everyMishap() {
        return shared(Stream.of(Mishap.values()).flatMap(mishap -> MODES.stream().flatMap(mode ->
                (mode == WriteMode.BATCH ? Stream.of("Customer", "Invoice") : Stream.of("Customer", "Item", "Invoice"))
                        .map(entity -> Arguments.of(mishap, entity, mode)))));
    }

    private static Stream<Arguments> mishapsOfBills() {
        return shared(Stream.of(Mishap.LOST_BEFORE, Mishap.LOST_AFTER, Mishap.LANDING_LATER, Mishap.WAIT_6000_AFTER)
                .flatMap(mishap -> MODES.stream().flatMap(mode -> Stream.of("Vendor", "Bill")
                        .map(entity -> Arguments.of(mishap, entity, mode)))));
    }

    private static Stream<Arguments> everyMishapOfAnUpdate() {
        return shared(Stream.of(Mishap.values()).flatMap(mishap -> MODES.stream().map(mode -> Arguments.of(mishap, mode))));
    }

    /** All on H2; on PostgreSQL every other one, so that each mishap is met there and both write modes in turn. */
    private static Stream<Arguments> shared(Stream<Arguments> all) {
        List<Arguments> cases = all.toList();
        return IntStream.range(0, cases.size())
                .filter(i -> Database.underTest() == Database.H2 || Database.half(i) == 0).mapToObj(cases::get);
    }

    private static Stream<Arguments> everyWorldOfAnUpdate() {
        Set<Mishap> mishaps = Database.underTest() == Database.H2
                ? EnumSet.of(Mishap.LOST_BEFORE, Mishap.LOST_AFTER, Mishap.LANDING_LATER) : EnumSet.of(Mishap.LOST_AFTER);
        return otherWorlds().flatMap(world -> mishaps.stream().map(mishap -> Arguments.of(mishap, world)));
    }

    private static Stream<World> otherWorlds() {
        return EnumSet.complementOf(EnumSet.of(World.STANDARD)).stream();
    }

    /**
     * What says nothing of a write meets every world; what says that it was not written, or a fault, every other one. The
     * ledger's statements are the same whatever a world is like, so H2 is enough for these.
     */
    private static Stream<Arguments> everyWorld() {
        Set<Mishap> silent = EnumSet.of(Mishap.LOST_BEFORE, Mishap.LOST_AFTER, Mishap.LANDING_LATER,
                Mishap.WAIT_6000_AFTER);
        Set<Mishap> mishaps = Database.underTest() == Database.H2
                ? EnumSet.allOf(Mishap.class) : EnumSet.of(Mishap.LOST_AFTER);
        return otherWorlds().flatMap(world -> mishaps.stream()
                .filter(mishap -> silent.contains(mishap) || (mishap.ordinal() + world.ordinal()) % 2 == 0)
                .map(mishap -> Arguments.of(mishap, world, World.mode(mishap.ordinal() / 2 + world.ordinal()))));
    }
}
