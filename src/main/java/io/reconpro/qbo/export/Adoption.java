package io.reconpro.qbo.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.ledger.ExportedByHand;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.Links;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.quickbooks.Answer;
import io.reconpro.qbo.quickbooks.Read;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.shop.DocumentKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Ties one document of the shop to one that is in QuickBooks already, as a person decided: only if both are the same. */
@Component
class Adoption {

    private static final String DONE = "adopted";

    private final TiedDocument document;
    private final WaitingDocuments waiting;
    private final Links links;
    private final ExportedByHand byHand;

    Adoption(TiedDocument document, WaitingDocuments waiting, Links links, ExportedByHand byHand) {
        this.document = document;
        this.waiting = waiting;
        this.links = links;
        this.byHand = byHand;
    }

    /** @throws StoppedException R30 when the document is tied already: what it was exported to would be left over */
    void first(@ExchangeProperty("run") Run run, Exchange exchange) {
        document.refuseWhileOpen(run, DONE);
        document.link(run).ifPresent(tie -> {
            boolean same = tie.qboId().equals(run.target().qboId());
            throw document.impossible(run, DONE, "it is tied to %s in QuickBooks already".formatted(same ? "that one"
                    : "the one with id " + tie.qboId()), same ? "Nothing to do: export it."
                    : "If that is the wrong one, unlink it first, and see that it is not in QuickBooks twice.");
        });
        DocumentKind kind = DocumentKind.of(run.target().entity()).orElseThrow();
        exchange.setProperty("kind", kind);
        exchange.setProperty("chunks", waiting.chunks(run, kind));
    }

    /**
     * Keeps the document of the shop, and gives the one of QuickBooks that the person named.
     *
     * @throws StoppedException R30 when the document does not wait
     */
    Read document(@ExchangeProperty("run") Run run, @ExchangeProperty("kind") DocumentKind kind,
            @Body List<Map<String, Object>> rows, Exchange exchange) {
        if (rows.isEmpty()) {
            throw document.impossible(run, DONE, "it does not wait for export", "Approve it in ReconPro first; its "
                    + "date must not lie before the setting Export documents dated from.");
        }
        exchange.setProperty("adopting", Adopting.of(kind, rows, run));
        return new Read(run.target().entity(), run.target().qboId());
    }

    /** @throws StoppedException R30 when QuickBooks has no such document, another one is tied to it, or the two differ */
    List<LogLine> adopt(@ExchangeProperty("run") Run run, @ExchangeProperty("adopting") Adopting adopting,
            @Body Answer answer) {
        String entity = run.target().entity();
        String id = run.target().qboId();
        ObjectNode found = TiedDocument.found(answer).orElseThrow(() -> document.impossible(run, DONE,
                "QuickBooks has no " + entity + " with id " + id, "Look up the id in QuickBooks."));
        String owner = links.holders(run.holder(), entity, Set.of(id)).get(id);
        if (owner != null) {
            throw document.impossible(run, DONE, "the document with id " + owner + " is that one in QuickBooks already",
                    "Unlink that document first if it is wrong.");
        }
        List<String> differences = adopting.differences(found, party(run, adopting));
        if (!differences.isEmpty()) {
            throw document.impossible(run, DONE, "the one in QuickBooks is another: " + String.join("; ", differences),
                    "Check the id. If it is the right one, correct what differs in QuickBooks or ReconPro, then adopt it.");
        }
        byHand.forget(run.companyId(), TiedDocument.key(run));
        String number = Confirmations.text(found, "DocNumber");
        links.store(run.holder(), List.of(new Link(TiedDocument.key(run), id, Confirmations.text(found, "SyncToken"),
                number, Link.adopted(number, LocalDate.parse(found.path("TxnDate").asText()),
                        Confirmations.amount(found, "TotalAmt"), Adopting.tax(found)))));
        return List.of(document.note(run, Code.I24, Map.of("qboId", id)));
    }

    /** The QuickBooks id of the document's customer or vendor, as far as an earlier export or the settings tell it. */
    private Optional<String> party(Run run, Adopting adopting) {
        return adopting.party().map(key -> links.of(run.holder(), key.kind().entity(), Set.of(key.key()))
                        .get(key.key())).map(Link::qboId)
                .or(() -> adopting.sharedCustomer(run.reference()));
    }
}
