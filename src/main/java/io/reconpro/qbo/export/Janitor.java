package io.reconpro.qbo.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.document.Findings;
import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.ledger.Ledger;
import io.reconpro.qbo.ledger.OpenWrites;
import io.reconpro.qbo.ledger.Settlement;
import io.reconpro.qbo.ledger.State;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.quickbooks.Answer;
import io.reconpro.qbo.quickbooks.QuickBooksSettings;
import io.reconpro.qbo.run.Docket;
import io.reconpro.qbo.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** The steps that settle writes whose end is not known. */
@Component
class Janitor {

    private final Ledger ledger;
    private final OpenWrites openWrites;
    private final QuickBooksSettings quickBooks;

    Janitor(Ledger ledger, OpenWrites openWrites, QuickBooksSettings quickBooks) {
        this.ledger = ledger;
        this.openWrites = openWrites;
        this.quickBooks = quickBooks;
    }

    /** The documents that an earlier run left open count as seen by this one, which accounts for them. */
    void takeOver(@ExchangeProperty("run") Run run) {
        open(run).stream().filter(entry -> Documents.isDocument(entry.key()))
                .forEach(entry -> run.docket().seeOpen(entry.key(), Subjects.of(entry)));
    }

    List<Entry> open(@ExchangeProperty("run") Run run) {
        if (!run.isInDoubt()) {
            return List.of();
        }
        ledger.settle(run.holder(), List.of(), run.takeExported());
        return openWrites.of(run.holder(), quickBooks.settleTime());
    }

    /** Writes that QuickBooks confirmed before the process ended: only the shop has to follow. */
    Confirmation confirmed(@ExchangeProperty("run") Run run, @ExchangeProperty("open") List<Entry> open) {
        List<Entry> applied = open.stream().filter(entry -> entry.state() == State.APPLIED).toList();
        List<LogLine> lines = new ArrayList<>();
        applied.forEach(entry -> lines.addAll(confirmed(run, entry)));
        return new Confirmation(List.of(), List.of(), lines, applied);
    }

    /** An id in another QuickBooks company than the run's stays out of the line, which would lead to the wrong document. */
    private static List<LogLine> confirmed(Run run, Entry entry) {
        boolean here = entry.realmId().equals(run.realmId());
        String outcome = here ? "QuickBooks has it" : "the QuickBooks company " + entry.realmId() + ", which exports went "
                + "to before, has it (id " + entry.qboId() + ")";
        return run.docket().close(entry.key(), Action.ADOPTED, here ? entry.qboId() : null,
                List.of(Subjects.finding(Code.I07, entry, Map.of("outcome", outcome))));
    }

    /** The writes to be looked into, with what has to be asked about them. */
    Settling settling(@ExchangeProperty("open") List<Entry> open) {
        return new Settling(open.stream()
                .filter(entry -> entry.state() == State.SENT || entry.state() == State.UNKNOWN).toList(),
                quickBooks.settleTime());
    }

    /** @param read the records that were to be changed, one answer each */
    Settled judge(@ExchangeProperty("settling") Settling settling,
            @ExchangeProperty("found") List<List<ObjectNode>> answers, @Body List<Answer> read) {
        return settling.judge(ledger::callId, answers,
                read.stream().map(answer -> answer.outcomes().get(0)).toList());
    }

    /** Documents whose copies turned out to be out of date too late to be judged again in this run. */
    List<LogLine> explainStale(@ExchangeProperty("run") Run run, @ExchangeProperty("written") Written written,
            @ExchangeProperty("rounds") Rounds rounds) {
        return rounds == null ? Rounds.givenUp(run.docket(), written.stale()) : List.of();
    }

    /** Closes what will not be sent again, and says so about documents. */
    Confirmation close(@ExchangeProperty("run") Run run, @ExchangeProperty("settled") Settled settled) {
        List<Settlement> settlements = new ArrayList<>();
        List<LogLine> lines = new ArrayList<>();
        settled.abandoned().forEach(entry -> settlements.add(Settlement.of(entry, State.ABANDONED, null)));
        settled.givenUp().forEach(entry -> {
            settlements.add(Settlement.of(entry, State.ABANDONED, null));
            String fault = "it was sent " + entry.attempts() + " times, and QuickBooks neither has it nor says why";
            lines.addAll(run.docket().close(entry.key(), Action.FAILED, null,
                    List.of(Subjects.finding(Code.E20, entry, Map.of("fault", fault)))));
        });
        settled.disputes().forEach(dispute -> {
            settlements.add(Settlement.of(dispute.entry(), State.ABANDONED, null));
            String holder = "in QuickBooks a document like it (id " + Confirmations.id(dispute.twin()) + ")";
            lines.addAll(run.docket().close(dispute.entry().key(), Action.BLOCKED, null,
                    List.of(Subjects.finding(Code.E05, dispute.entry(), Map.of("holder", holder)))));
        });
        return new Confirmation(settlements, List.of(), lines, List.of());
    }

    /** At the end of a run: the documents and shared records about which it is too early to tell. */
    List<LogLine> explainWaiting(@ExchangeProperty("run") Run run) {
        return open(run).stream().flatMap(entry -> waiting(run, entry).stream()).toList();
    }

    private static List<LogLine> waiting(Run run, Entry entry) {
        Finding unclear = Subjects.finding(Code.E22, entry,
                Map.of("sentAt", Subjects.sentAt(run, entry)));
        return Documents.isDocument(entry.key())
                ? run.docket().close(entry.key(), Action.UNCLEAR, null, List.of(unclear))
                : List.of(LogLine.note(Subjects.of(entry), unclear));
    }

    /** When a run stops early: why each document that it had seen did not get its line. */
    List<LogLine> explainStop(@ExchangeProperty("run") Run run) {
        run.doubt();
        List<LogLine> lines = new ArrayList<>(explainWaiting(run));
        Docket docket = run.docket();
        docket.pending().forEach(document -> lines.addAll(docket.close(document.key(), Action.BLOCKED, null,
                List.of(Finding.of(Code.I10, Findings.values(document.subject()))))));
        return lines;
    }
}
