package io.reconpro.qbo.export;

import io.reconpro.qbo.ledger.Intent;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.Links;
import io.reconpro.qbo.ledger.OpenWrites;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.ExportLog;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.run.Docket;
import io.reconpro.qbo.run.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/**
 * Takes back what was created although its warnings, known only from QuickBooks' answer, count as errors (S-15). That
 * it has to go is noted with its link, so that the next run does it when this one cannot.
 */
@Component
class Undoing {

    private final Links links;
    private final OpenWrites openWrites;
    private final ExportLog log;

    Undoing(Links links, OpenWrites openWrites, ExportLog log) {
        this.links = links;
        this.openWrites = openWrites;
        this.log = log;
    }

    /** What has to be deleted again, but for what is being deleted already. */
    List<Intent> intents(@ExchangeProperty("run") Run run) {
        if (!run.takeUndo()) {
            return List.of();
        }
        List<Link> undone = new ArrayList<>(links.toBeUndone(run.holder()));
        if (!run.settings().run().treatWarningsAsErrors()) {
            links.mark(run.holder(), standings(undone));
            return List.of();
        }
        if (run.isInDoubt()) {
            List<WriteKey> open = List.copyOf(openWrites.among(run.holder(), undone.stream().map(Link::key).toList()));
            undone.removeIf(link -> open.contains(link.key()));
        }
        return undone.stream().map(link -> Intent.delete(link.key(), link.qboId(), link.syncToken(),
                source(run, link))).toList();
    }

    /** Warnings are no errors any more, so what is there may stay. */
    private static Map<WriteKey, Link.Standing> standings(List<Link> links) {
        Map<WriteKey, Link.Standing> standings = new HashMap<>();
        links.forEach(link -> standings.put(link.key(), Link.Standing.HELD));
        return standings;
    }

    /** A document of an earlier run is known as the log named it. */
    private Intent.Source source(Run run, Link link) {
        return run.docket().pending().stream().filter(document -> document.key().equals(link.key())).findFirst()
                .map(Docket.Pending::subject)
                .or(() -> log.lastNamed(run.companyId(), link.key().entity(), link.key().sourceId()))
                .map(Undoing::source).orElseGet(() -> Intent.Source.named(link.docNumber()));
    }

    private static Intent.Source source(Subject subject) {
        return new Intent.Source(null, null, subject.number(), subject.party(), subject.date(), subject.amount());
    }
}
