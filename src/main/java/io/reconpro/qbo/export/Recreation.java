package io.reconpro.qbo.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.document.Voided;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.Links;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.quickbooks.Answer;
import io.reconpro.qbo.quickbooks.Read;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.shop.DocumentKind;
import io.reconpro.qbo.shop.DocumentVersion;
import io.reconpro.qbo.shop.ShopSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/**
 * Has a document exported anew whose copy is gone in QuickBooks. First it waits in the shop again, then its copy is
 * forgotten: whatever happens between the two, the next export sees that it has to say something of it.
 */
@Component
class Recreation {

    private static final String DONE = "exported anew";

    private final TiedDocument document;
    private final Links links;
    private final ShopSettings shop;

    Recreation(TiedDocument document, Links links, ShopSettings shop) {
        this.document = document;
        this.links = links;
        this.shop = shop;
    }

    /** The QuickBooks document that the document became. */
    Read linked(@ExchangeProperty("run") Run run) {
        return new Read(run.target().entity(), document.link(run).map(Link::qboId).orElseThrow(() ->
                document.impossible(run, DONE, "it is tied to no QuickBooks document", "Export it.")));
    }

    /**
     * The document whose status is to be looked at.
     *
     * @throws StoppedException R30 when its copy is still there: a second one would double it, or could not have its
     *                          number
     */
    List<Long> lost(@ExchangeProperty("run") Run run, @Body Answer answer, Exchange exchange) {
        document.refuseWhileOpen(run, DONE);
        Optional<ObjectNode> found = TiedDocument.found(answer);
        if (found.isPresent() && !Voided.is(found.get())) {
            throw document.impossible(run, DONE, "QuickBooks still has it with id " + Confirmations.id(found.get()),
                    "Delete or void it in QuickBooks first, or tick the box that overwrites existing documents.");
        }
        String number = document.link(run).orElseThrow().docNumber();
        if (found.isPresent() && number != null && number.equals(Confirmations.text(found.get(), "DocNumber"))) {
            throw document.impossible(run, DONE, "its void copy in QuickBooks (id %s) still has the number %s"
                    .formatted(Confirmations.id(found.get()), number),
                    "Delete that copy in QuickBooks, or give it another number there, then try again.");
        }
        exchange.setProperty("kind", DocumentKind.of(run.target().entity()).orElseThrow());
        exchange.setProperty("problem", found.isPresent() ? "was voided" : "was deleted");
        return List.of(run.target().id());
    }

    /**
     * What has to be set in the shop so that it waits for export; nothing where it does already.
     *
     * @throws StoppedException R30 for any other status, such as Draft: that is somebody's decision
     */
    List<Map<String, Object>> again(@ExchangeProperty("run") Run run, @ExchangeProperty("kind") DocumentKind kind,
            @Body List<Map<String, Object>> rows) {
        DocumentVersion now = kind.versions(rows).get(run.target().id());
        String status = now == null ? "gone" : now.status();
        if (status.equals(shop.approvedStatus())) {
            return List.of();
        }
        if (!status.equals(shop.exportedStatus())) {
            throw document.impossible(run, DONE, "in ReconPro it is " + status, "Approve it in ReconPro first.");
        }
        return List.of(Map.of("id", now.id(), "readStatus", status, "readVersion", (long) now.version(),
                "approvedStatus", shop.approvedStatus()));
    }

    /** @throws StoppedException R30 when somebody changed it just now */
    void mustBeApproved(@ExchangeProperty("run") Run run, @ExchangeProperty("rowsChanged") Integer changed) {
        if (changed == 0) {
            throw document.impossible(run, DONE, "somebody changed it in ReconPro just now",
                    "Look at it, then try again.");
        }
    }

    List<LogLine> forget(@ExchangeProperty("run") Run run, @ExchangeProperty("problem") String problem) {
        String id = document.link(run).orElseThrow().qboId();
        links.forget(run.holder(), TiedDocument.key(run));
        return List.of(document.note(run, Code.I25, Map.of("qboId", id, "problem", problem)));
    }
}
