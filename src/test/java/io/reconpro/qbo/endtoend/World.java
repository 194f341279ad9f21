package io.reconpro.qbo.endtoend;

import io.reconpro.qbo.sandbox.control.Switches;
import java.time.Duration;
import java.util.function.Consumer;

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
    OWN_NUMBERS(switches -> { });

    private final Consumer<Switches> differences;

    World(Consumer<Switches> differences) {
        this.differences = differences;
    }

    void apply(Bench bench) {
        Switches switches = bench.control().switches();
        Switches standard = new Switches();
        switches.requestIds = standard.requestIds;
        switches.requestIdMemory = standard.requestIdMemory;
        switches.replayFaults = standard.replayFaults;
        switches.batchIds = standard.batchIds;
        switches.uniqueDocNumbers = standard.uniqueDocNumbers;
        switches.queryLag = standard.queryLag;
        if (bench.usesOwnNumbers() != (this == OWN_NUMBERS)) {
            bench.books().prefer("SalesFormsPrefs", "CustomTxnNumbers", this != OWN_NUMBERS);
        }
        differences.accept(switches);
    }
}
