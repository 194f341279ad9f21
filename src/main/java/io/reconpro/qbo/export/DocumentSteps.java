package io.reconpro.qbo.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.document.Chunk;
import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.Draft;
import io.reconpro.qbo.document.Known;
import io.reconpro.qbo.document.Linked;
import io.reconpro.qbo.document.LookUps;
import io.reconpro.qbo.document.MasterChange;
import io.reconpro.qbo.document.MasterWrite;
import io.reconpro.qbo.document.Verdict;
import io.reconpro.qbo.ledger.Intent;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.Links;
import io.reconpro.qbo.ledger.OpenWrites;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.quickbooks.Answer;
import io.reconpro.qbo.quickbooks.Outcome;
import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.quickbooks.Read;
import io.reconpro.qbo.run.Run;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** The steps of a chunk of documents up to what is to be written; mapping and judging themselves know no routes. */
@Component
class DocumentSteps {

    private final Links links;
    private final OpenWrites openWrites;
    private final LinkedRecords records;
    private final Clock clock;

    DocumentSteps(Links links, OpenWrites openWrites, LinkedRecords records, Clock clock) {
        this.records = records;
        this.links = links;
        this.openWrites = openWrites;
        this.clock = clock;
    }

    /** What has to be asked of QuickBooks about these documents. */
    List<Query> questions(@ExchangeProperty("run") Run run, @Body Chunk chunk, Exchange exchange) {
        Linked linked = records.of(run, chunk);
        LookUps lookUps = LookUps.of(chunk.wanted(linked), run.cache());
        exchange.setProperty("chunk", chunk);
        exchange.setProperty("linked", linked);
        exchange.setProperty("lookUps", lookUps);
        return lookUps.questions();
    }

    /** The copies of documents to be updated that a query did not show as they must be, or not at all. */
    List<Read> unseen(@ExchangeProperty("lookUps") LookUps lookUps, @ExchangeProperty("linked") Linked linked,
            @Body List<List<ObjectNode>> answers, Exchange exchange) {
        exchange.setProperty("lookedUp", answers);
        Map<String, String> versions = new HashMap<>();
        linked.documents().values().forEach(link -> versions.put(link.qboId(), link.syncToken()));
        return lookUps.unseen(answers, versions);
    }

    /** All that is known when the chunk is mapped and judged. */
    Context learn(@ExchangeProperty("run") Run run, @ExchangeProperty("lookUps") LookUps lookUps,
            @ExchangeProperty("chunk") Chunk chunk, @ExchangeProperty("linked") Linked linked,
            @ExchangeProperty("lookedUp") List<List<ObjectNode>> answers, @Body List<Answer> read) {
        Known known = lookUps.learn(answers, read.stream().map(answer -> answer.outcomes().get(0))
                .filter(Outcome.Done.class::isInstance).map(found -> ((Outcome.Done) found).entity()).toList());
        return new Context(run.settings(), run.reference(), known, records.with(run, chunk, linked, known),
                LocalDate.ofInstant(clock.instant(), run.company().zone()), run.accepted(), run.listedClasses());
    }

    List<Draft> map(@ExchangeProperty("chunk") Chunk chunk, @Body Context context) {
        return chunk.map(context);
    }

    List<Verdict> judge(@ExchangeProperty("run") Run run, @ExchangeProperty("chunk") Chunk chunk,
            @ExchangeProperty("context") Context context, @Body List<Draft> drafts) {
        return chunk.judge(drafts, context, run.cache());
    }

    /**
     * The customers and items that the documents that go need and QuickBooks has not, or has otherwise; each once. One
     * whose earlier write is still unclear is left out, and so are, later, the documents that need it.
     */
    List<Intent> masters(@ExchangeProperty("run") Run run, @ExchangeProperty("verdicts") Verdicts verdicts,
            @ExchangeProperty("written") Written written) {
        Map<WriteKey, MasterWrite> missing = new LinkedHashMap<>();
        verdicts.going().forEach(going -> going.draft().masterWrites().stream()
                .filter(master -> !(master instanceof MasterChange change && wasTried(run, change, written)))
                .forEach(master -> missing.put(Writes.key(master.key()), master)));
        if (run.isInDoubt()) {
            missing.keySet().removeAll(openWrites.among(run.holder(), missing.keySet()));
        }
        return missing.values().stream().map(Writes::master).toList();
    }

    /** A record is changed once a run; what came of it holds for all documents that need it. */
    private static boolean wasTried(Run run, MasterChange change, Written written) {
        Optional<Finding> failure = run.cache().change(change.key());
        if (failure == null) {
            return false;
        }
        failure.ifPresentOrElse(finding -> written.failed(Writes.key(change.key()), finding),
                () -> written.applied(Writes.key(change.key()), change.qboId()));
        return true;
    }

    /** Remembers customers and vendors that were recognised by accounting id or name, now that a document goes to them. */
    void link(@ExchangeProperty("run") Run run, @ExchangeProperty("verdicts") Verdicts verdicts) {
        Map<WriteKey, Link> matched = new LinkedHashMap<>();
        verdicts.going().forEach(going -> going.draft().matches().forEach((key, qboId) -> {
            WriteKey customer = Writes.key(key);
            matched.put(customer, new Link(customer, qboId, null, null, null));
        }));
        links.store(run.holder(), new ArrayList<>(matched.values()));
    }

    /** What is to be written of the documents whose shared records are there. */
    List<Intent> documents(@ExchangeProperty("verdicts") Verdicts verdicts,
            @ExchangeProperty("written") Written written, @ExchangeProperty("linked") Linked linked) {
        return verdicts.going().stream().filter(going -> Writes.isComplete(going.draft(), written))
                .map(going -> Writes.document(going, linked.fingerprint(going.draft().key().sourceId()), written))
                .toList();
    }
}
