package io.reconpro.qbo.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.document.Fingerprint;
import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.State;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.quickbooks.Fault;
import io.reconpro.qbo.quickbooks.FaultError;
import io.reconpro.qbo.quickbooks.Outcome;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Run;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfirmationsTest {

    private static final AnEntry ONE = AnEntry.invoice("1");
    private static final Entry ENTRY = ONE.entry();

    private final Run run = new Run(1, new Command(Command.Kind.EXPORT, 1, "admin@bayside.example", Command.StartedBy.MANUAL));
    private final Written written = new Written();

    @Test
    void keepsAConfirmedDocumentOpenUntilTheShopFollows() {
        run.docket().see(ENTRY.key(), Subjects.of(ENTRY));

        Confirmation confirmation = read(new Answered(ENTRY, new Outcome.Done(ONE.stored("9")), "tid"));

        assertThat(confirmation.settlements()).singleElement().satisfies(settlement -> {
            assertThat(settlement.state()).isEqualTo(State.APPLIED);
            assertThat(settlement.qboId()).isEqualTo("9");
        });
        assertThat(confirmation.links()).containsExactly(new Link(ENTRY.key(), "9", "0", "1", "hash",
                Fingerprint.ofDocument(ONE.stored("9"), Set.of()).toString(), Link.Standing.HELD));
        assertThat(confirmation.applied()).containsExactly(ENTRY);
        assertThat(actions(confirmation)).containsExactly(Action.CREATED);
    }

    @Test
    void saysThatADocumentWasFoundRatherThanAnswered() {
        run.docket().see(ENTRY.key(), Subjects.of(ENTRY));

        Confirmation confirmation = read(Settling.found(ENTRY, ONE.stored("9")));

        assertThat(actions(confirmation)).containsExactly(Action.ADOPTED);
        assertThat(codes(confirmation)).contains(Code.I06);
    }

    @Test
    void saysThatAnEarlierRunsWriteIsSettledByNow() {
        run.docket().seeOpen(ENTRY.key(), Subjects.of(ENTRY));

        Confirmation confirmation = read(new Answered(ENTRY, new Outcome.Done(ONE.stored("9")), "tid"));

        assertThat(codes(confirmation)).contains(Code.I07);
    }

    @Test
    void closesASharedRecordAtOnce() {
        Entry item = AnEntry.of("Item", "Detail").entry();

        Confirmation confirmation = read(new Answered(item, new Outcome.Done(AnEntry.json("""
                {"Id": "5", "SyncToken": "0", "Name": "Detail", "Type": "Service", "Active": true}""")), "tid"));

        assertThat(confirmation.settlements()).extracting(settlement -> settlement.state()).containsExactly(State.DONE);
        assertThat(confirmation.applied()).isEmpty();
        assertThat(codes(confirmation)).containsExactly(Code.I01);
        assertThat(written.id(item.key())).contains("5");
    }

    @Test
    void closesWhatWasRefusedWithItsLine() {
        run.docket().see(ENTRY.key(), Subjects.of(ENTRY));

        Confirmation confirmation = read(new Answered(ENTRY, new Outcome.Refused(fault("2050")), "tid"));

        assertThat(confirmation.settlements()).extracting(settlement -> settlement.state())
                .containsExactly(State.REFUSED);
        assertThat(actions(confirmation)).containsExactly(Action.FAILED);
        assertThat(written.failure(ENTRY.key())).isPresent();
    }

    @Test
    void leavesOpenWhatNobodyKnows() {
        run.docket().see(ENTRY.key(), Subjects.of(ENTRY));

        Confirmation confirmation = read(new Answered(ENTRY, new Outcome.Unknown("cut"), null));

        assertThat(confirmation.settlements()).extracting(settlement -> settlement.state())
                .containsExactly(State.UNKNOWN);
        assertThat(confirmation.lines()).isEmpty();
        assertThat(written.isUnclear()).isTrue();
        assertThat(run.isInDoubt()).isTrue();
    }

    @Test
    void takesBackWhatWasSurelyNotExecuted() {
        Confirmation confirmation = read(new Answered(ONE.intended(),
                new Outcome.NotExecuted(Outcome.Reason.THROTTLED, "limit"), null));

        assertThat(confirmation.settlements()).extracting(settlement -> settlement.state())
                .containsExactly(State.INTENDED);
        assertThat(confirmation.lines()).isEmpty();
    }

    /** As never sent it would be discarded after a crash, and judged and written a second time. */
    @Test
    void keepsOpenWhatMayHaveArrivedBeforeItsRepetitionWasNotExecuted() {
        Confirmation confirmation = read(new Answered(ENTRY,
                new Outcome.NotExecuted(Outcome.Reason.THROTTLED, "limit"), null));

        assertThat(confirmation.settlements()).extracting(settlement -> settlement.state())
                .containsExactly(State.UNKNOWN);
    }

    @Test
    void leavesWhatIsStaleToBeJudgedAgain() {
        run.docket().see(ENTRY.key(), Subjects.of(ENTRY));

        Confirmation confirmation = read(new Answered(ENTRY, new Outcome.Stale(fault("5010")), "tid"));

        assertThat(confirmation.settlements()).extracting(settlement -> settlement.state()).containsExactly(State.STALE);
        assertThat(written.stale()).containsExactly(ENTRY.key());
        assertThat(confirmation.lines()).isEmpty();
    }

    private Confirmation read(Answered answer) {
        run.passed(null, "realm", null, ComparisonTest.BOOKS);
        return new Confirmations().read(run, written, List.of(answer));
    }

    private static List<Action> actions(Confirmation confirmation) {
        return confirmation.lines().stream().map(LogLine::action).filter(Objects::nonNull).toList();
    }

    private static List<Code> codes(Confirmation confirmation) {
        return confirmation.lines().stream().filter(line -> line.type() == LogLine.Type.NOTE)
                .map(line -> line.finding().code()).toList();
    }

    private static Fault fault(String code) {
        return new Fault(400, "ValidationFault", List.of(new FaultError(code, "Message", "Detail", null)));
    }
}
