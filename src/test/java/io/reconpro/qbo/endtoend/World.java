package io.reconpro.qbo.endtoend;

import io.reconpro.qbo.sandbox.control.Switches;
import io.reconpro.qbo.settings.WriteMode;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What QuickBooks may be like where Intuit does not say. */
enum World {

    STANDARD(switches -> { }),
    /** A repeated request is a new one, and a number can be used twice: only looking protects. */
    IDS_IGNORED(switches -> {
        switches.requestIds = Switches.RequestIds.IGNORED;
        switches.batchIds = Switches.BatchIds.IGNORED;
        switches.uniqueDocNumbers = false;
    }),
    IDS_FORGOTTEN(switches -> switches.requestIdMemory = Duration.ofMillis(20)),
    IDS_ANSWERED_600(switches -> switches.requestIds = Switches.RequestIds.ANSWERED_600),
    FAULTS_NOT_REPLAYED(switches -> switches.replayFaults = false),
    BATCH_IDS_PER_ITEM(switches -> switches.batchIds = Switches.BatchIds.PER_ITEM),
    /** What was written shows in queries only later, but before the settle time has passed. */
    ROWS_LATE(switches -> {
        switches.queryLag = Bench.SHORT_LAG;
        switches.requestIds = Switches.RequestIds.IGNORED;
        switches.uniqueDocNumbers = false;
    }),
    /** What was written shows in queries only after the settle time: only ids and numbers protect. */
    ROWS_VERY_LATE(switches -> switches.queryLag = Duration.ofMillis(400)),
    ROWS_VERY_LATE_AND_IDS_IGNORED(switches -> {
        switches.queryLag = Duration.ofMillis(400);
        switches.requestIds = Switches.RequestIds.IGNORED;
    }),
    OWN_NUMBERS(switches -> { }),
    /** The same, but a number that is sent is kept. */
    OWN_NUMBERS_KEPT(switches -> switches.uncustomNumber = Switches.UncustomNumber.KEPT),
    /** Names count as the same only when they are spelt the same, and stay taken when their record is deactivated. */
    NAMES_SPELT(switches -> {
        switches.namesIgnoreCase = false;
        switches.inactiveNamesFree = false;
    }),
    /** Bill numbers can be used twice, classes that are not tracked are refused, and a closing date has a password. */
    OTHERWISE(switches -> {
        switches.uniqueBillNumbers = false;
        switches.untrackedClass = Switches.UntrackedClass.REFUSED;
        switches.closedBooksCode = "6210";
    });

    private final Consumer<Switches> differences;

    World(Consumer<Switches> differences) {
        this.differences = differences;
    }

    void apply(Bench bench) {
        Switches switches = bench.control().switches();
        switchBack(switches);
        boolean ownNumbers = this == OWN_NUMBERS || this == OWN_NUMBERS_KEPT;
        if (bench.usesOwnNumbers() != ownNumbers) {
            bench.books().prefer("SalesFormsPrefs", "CustomTxnNumbers", !ownNumbers);
        }
        if (this == OTHERWISE) {
            bench.classifyClients();
        }
        differences.accept(switches);
    }

    /** Makes everything as it is in the standard world. */
    static void switchBack(Switches switches) {
        Switches standard = new Switches();
        switches.requestIds = standard.requestIds;
        switches.requestIdMemory = standard.requestIdMemory;
        switches.replayFaults = standard.replayFaults;
        switches.batchIds = standard.batchIds;
        switches.uniqueDocNumbers = standard.uniqueDocNumbers;
        switches.queryLag = standard.queryLag;
        switches.uncustomNumber = standard.uncustomNumber;
        switches.namesIgnoreCase = standard.namesIgnoreCase;
        switches.inactiveNamesFree = standard.inactiveNamesFree;
        switches.uniqueBillNumbers = standard.uniqueBillNumbers;
        switches.untrackedClass = standard.untrackedClass;
        switches.closedBooksCode = standard.closedBooksCode;
    }

    /** Whether a number that another document has is refused. */
    boolean refusesNumbers() {
        return this != IDS_IGNORED && this != ROWS_LATE && this != OWN_NUMBERS && this != OWN_NUMBERS_KEPT;
    }

    /** Every world with one of the write modes, taken in turn. */
    static Stream<Arguments> withAWriteMode() {
        return Stream.of(values()).map(world -> Arguments.of(world, mode(world.ordinal())));
    }

    static WriteMode mode(int turn) {
        return turn % 2 == 0 ? WriteMode.BATCH : WriteMode.SINGLE;
    }
}
