package io.reconpro.qbo.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.document.Voided;
import io.reconpro.qbo.ledger.ExportedByHand;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.Links;
import io.reconpro.qbo.ledger.OpenWrites;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.quickbooks.Answer;
import io.reconpro.qbo.quickbooks.Outcome;
import io.reconpro.qbo.quickbooks.Read;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.run.Target;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Ties one document of the shop to a document in QuickBooks, or unties it, as a person decided. */
@Component
class Ties {

    private final Links links;
    private final ExportedByHand byHand;
    private final OpenWrites openWrites;

    Ties(Links links, ExportedByHand byHand, OpenWrites openWrites) {
        this.links = links;
        this.byHand = byHand;
        this.openWrites = openWrites;
    }

    /** @throws StoppedException R30 when nothing ties the document, or a write of it is still open */
    List<LogLine> unlink(@ExchangeProperty("run") Run run) {
        WriteKey key = key(run);
        refuseWhileOpen(run, key, "unlinked");
        Optional<Link> link = link(run);
        boolean marked = byHand.forget(run.companyId(), key);
        if (link.isEmpty() && !marked) {
            throw impossible(run, "unlinked", "nothing ties it to QuickBooks", "Look for its line in the log.");
        }
        link.ifPresent(tie -> links.forget(run.holder(), key));
        return List.of(note(run, Code.I23, Map.of("tie", link.map(tie -> "id " + tie.qboId())
                .orElse("it was marked as entered by hand"))));
    }

    /** The QuickBooks document that the person named. */
    Read named(@ExchangeProperty("run") Run run) {
        return new Read(run.target().entity(), run.target().qboId());
    }

    /** @throws StoppedException R30 when QuickBooks has no such document, or another one is tied to it */
    List<LogLine> adopt(@ExchangeProperty("run") Run run, @Body Answer answer) {
        WriteKey key = key(run);
        refuseWhileOpen(run, key, "adopted");
        String id = run.target().qboId();
        ObjectNode found = found(answer).orElseThrow(() -> impossible(run, "adopted",
                "QuickBooks has no " + key.entity() + " with id " + id, "Look up the id in QuickBooks."));
        String owner = links.holders(run.holder(), key.entity(), Set.of(id)).get(id);
        if (owner != null && !owner.equals(key.sourceId())) {
            throw impossible(run, "adopted", "the document with id " + owner + " is that one in QuickBooks already",
                    "Unlink that document first if it is wrong.");
        }
        byHand.forget(run.companyId(), key);
        String number = Confirmations.text(found, "DocNumber");
        links.store(run.holder(), List.of(new Link(key, id, Confirmations.text(found, "SyncToken"), number,
                Link.adopted(number, LocalDate.parse(found.path("TxnDate").asText()),
                        Confirmations.amount(found, "TotalAmt"),
                        found.path("TxnTaxDetail").path("TotalTax").decimalValue()))));
        return List.of(note(run, Code.I24, Map.of("qboId", id)));
    }

    /** The QuickBooks document that the document became. */
    Read linked(@ExchangeProperty("run") Run run) {
        return new Read(run.target().entity(), link(run).map(Link::qboId).orElseThrow(() ->
                impossible(run, "exported anew", "it is tied to no QuickBooks document", "Export it.")));
    }

    /** @throws StoppedException R30 when the document is still there: a second one would double it */
    List<LogLine> forgetLost(@ExchangeProperty("run") Run run, @Body Answer answer) {
        WriteKey key = key(run);
        refuseWhileOpen(run, key, "exported anew");
        String id = link(run).orElseThrow().qboId();
        Optional<ObjectNode> found = found(answer);
        if (found.isPresent() && !Voided.is(found.get())) {
            throw impossible(run, "exported anew", "QuickBooks still has it with id " + id,
                    "Delete or void it in QuickBooks first, or tick the box that overwrites existing documents.");
        }
        links.forget(run.holder(), key);
        return List.of(note(run, Code.I25, Map.of("qboId", id,
                "problem", found.isPresent() ? "was voided" : "was deleted")));
    }

    private void refuseWhileOpen(Run run, WriteKey key, String done) {
        if (!openWrites.among(run.holder(), Set.of(key)).isEmpty()) {
            throw impossible(run, done, "whether its last write arrived is not known yet", "Try again in some minutes.");
        }
    }

    private Optional<Link> link(Run run) {
        WriteKey key = key(run);
        return Optional.ofNullable(links.of(run.holder(), key.entity(), Set.of(key.sourceId())).get(key.sourceId()));
    }

    private static Optional<ObjectNode> found(Answer answer) {
        return answer.outcomes().stream().filter(Outcome.Done.class::isInstance)
                .map(outcome -> ((Outcome.Done) outcome).entity()).findFirst();
    }

    private static WriteKey key(Run run) {
        return new WriteKey(run.target().entity(), Long.toString(run.target().id()));
    }

    private static LogLine note(Run run, Code code, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("actor", run.command().actor());
        values.put("subject", named(run.target()));
        WriteKey key = key(run);
        return LogLine.note(new Subject(key.entity(), key.sourceId(), null, null, null, null), Finding.of(code, values));
    }

    private static StoppedException impossible(Run run, String done, String problem, String remedy) {
        return new StoppedException(Finding.of(Code.R30, Map.of("subject", "The " + named(run.target()), "done", done,
                "problem", problem, "remedy", remedy)));
    }

    private static String named(Target target) {
        return target.entity().toLowerCase(Locale.ROOT) + " with id " + target.id();
    }
}
