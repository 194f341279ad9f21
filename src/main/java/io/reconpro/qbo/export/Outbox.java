package io.reconpro.qbo.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.ledger.Intent;
import io.reconpro.qbo.ledger.Ledger;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.quickbooks.Answer;
import io.reconpro.qbo.quickbooks.Call;
import io.reconpro.qbo.quickbooks.Member;
import io.reconpro.qbo.quickbooks.Outcome;
import io.reconpro.qbo.quickbooks.QuickBooksSettings;
import io.reconpro.qbo.quickbooks.RunStops;
import io.reconpro.qbo.run.ExporterSettings;
import io.reconpro.qbo.run.Progress;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.settings.WriteMode;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Turns intents into calls, and notes in the ledger what leaves before it leaves. */
@Component
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** Each may take minutes to time out, and has to be looked up afterwards. */
    private static final int MOST_UNANSWERED = 3;

    /** In the context of the application's log: the record that is being written, by its id in the shop. */
    private static final String DOCUMENT = "document";

    private final Ledger ledger;
    private final Progress progress;
    private final int batchSize;
    private final int batchThreshold;
    private final int throttleRepeats;

    Outbox(Ledger ledger, Progress progress, QuickBooksSettings settings, ExporterSettings exporter) {
        this.ledger = ledger;
        this.progress = progress;
        this.batchSize = settings.batchSize();
        this.batchThreshold = exporter.batchThreshold();
        this.throttleRepeats = settings.limits().throttleRepeats();
    }

    /** Stores the intents and divides them into calls, in their order. */
    List<Outgoing> intend(@ExchangeProperty("run") Run run, @Body List<Intent> intents) {
        List<Entry> entries = ledger.intend(run.holder(), intents);
        return usesBatches(run) ? batches(entries) : entries.stream().map(Outgoing::single).toList();
    }

    /** The call as it would leave now. */
    Call call(@ExchangeProperty("run") Run run, @ExchangeProperty("call") Outgoing outgoing) {
        outgoing.next();
        List<Entry> members = outgoing.members();
        List<String> requestIds = members.stream().map(Entry::requestId).toList();
        String callId = outgoing.isBatch() ? ledger.callId(requestIds) : requestIds.get(0);
        return new Call(run.companyId(), callId, outgoing.isBatch(), members(members));
    }

    /** The last thing before the request: what leaves now is committed as sent, and the lease still holds. */
    Call send(@ExchangeProperty("run") Run run, @ExchangeProperty("call") Outgoing outgoing, Exchange exchange) {
        Call call = call(run, outgoing);
        ledger.sent(run.holder(), call.requestId(), outgoing.members());
        run.mustHoldLease("send");
        exchange.setProperty("sendBefore", run.leaseDeadline());
        MDC.put(DOCUMENT, outgoing.isBatch() ? outgoing.members().size() + " records" : name(outgoing.members().get(0)));
        return call;
    }

    /** Puts the answer beside the members it is about. */
    List<Answered> answered(@ExchangeProperty("run") Run run, @ExchangeProperty("call") Outgoing outgoing,
            @Body Answer answer) {
        LOG.debug("QuickBooks answered for {} records, of the first: {}", outgoing.members().size(),
                answer.outcomes().get(0).getClass().getSimpleName());
        run.answered(!answer.down());
        List<Answered> answered = new ArrayList<>();
        for (int place = 0; place < outgoing.members().size(); place++) {
            Outcome outcome = answer.outcomes().get(place);
            answered.add(new Answered(outgoing.members().get(place), outcome, answer.intuitTid()));
        }
        return answered;
    }

    /**
     * After the answers are stored: keeps for another try what QuickBooks did not execute.
     *
     * @throws StoppedException when the connection, the token or the subscription fails every further call, too, or when
     *                          somebody asked the run to stop
     */
    void goOn(@ExchangeProperty("run") Run run, @ExchangeProperty("call") Outgoing outgoing,
            @ExchangeProperty("answers") List<Answered> answers) {
        MDC.remove(DOCUMENT);
        List<Entry> again = new ArrayList<>();
        for (Answered answer : answers) {
            Optional<StoppedException> stop = RunStops.of(run.companyId(), answer.outcome(), answer.intuitTid());
            if (stop.isPresent()) {
                throw stop.get();
            }
            if (answer.outcome() instanceof Outcome.NotExecuted) {
                again.add(answer.entry());
            }
        }
        if (run.unanswered() >= MOST_UNANSWERED) {
            throw new StoppedException(Finding.of(Code.R14, Map.of("problem",
                    run.unanswered() + " requests in a row were left without an answer")));
        }
        if (outgoing.answered(again) > throttleRepeats) {
            throw new StoppedException(Finding.of(Code.R14, Map.of("problem",
                    "it kept answering that its limit of requests was met")));
        }
        progress.mayGoOn(run);
    }

    /** Some records, such as items, are told apart by their names, which are no matter of that log. */
    private static String name(Entry entry) {
        String id = entry.key().sourceId();
        return entry.key().entity() + (id.matches("\\d+") ? " " + id : "");
    }

    private boolean usesBatches(Run run) {
        WriteMode mode = run.settings().run().writeMode();
        return mode == WriteMode.BATCH || mode == WriteMode.AUTO && run.waiting() >= batchThreshold;
    }

    private List<Outgoing> batches(List<Entry> entries) {
        List<Outgoing> batches = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += batchSize) {
            List<Entry> members = entries.subList(from, Math.min(from + batchSize, entries.size()));
            batches.add(members.size() == 1 ? Outgoing.single(members.get(0)) : Outgoing.batch(members));
        }
        return batches;
    }

    private static List<Member> members(List<Entry> entries) {
        List<Member> members = new ArrayList<>();
        for (int place = 0; place < entries.size(); place++) {
            Entry entry = entries.get(place);
            members.add(new Member(Integer.toString(place), entry.key().entity(), entry.operation(), entry.body()));
        }
        return members;
    }
}
