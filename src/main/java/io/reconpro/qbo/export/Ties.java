package io.reconpro.qbo.export;

import io.reconpro.qbo.ledger.ExportedByHand;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.Links;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.run.Run;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Unties one document of the shop from QuickBooks, as a person decided. */
@Component
class Ties {

    private final TiedDocument document;
    private final Links links;
    private final ExportedByHand byHand;

    Ties(TiedDocument document, Links links, ExportedByHand byHand) {
        this.document = document;
        this.links = links;
        this.byHand = byHand;
    }

    /** @throws StoppedException R30 when nothing ties the document, or a write of it is still open */
    List<LogLine> unlink(@ExchangeProperty("run") Run run) {
        document.refuseWhileOpen(run, "unlinked");
        Optional<Link> link = document.link(run);
        boolean marked = byHand.forget(run.companyId(), TiedDocument.key(run));
        if (link.isEmpty() && !marked) {
            throw document.impossible(run, "unlinked", "nothing ties it to QuickBooks",
                    "Look for its line in the log.");
        }
        link.ifPresent(tie -> links.forget(run.holder(), TiedDocument.key(run)));
        return List.of(document.note(run, Code.I23, Map.of("tie", link.map(tie -> "id " + tie.qboId())
                .orElse("it was marked as entered by hand"))));
    }
}
