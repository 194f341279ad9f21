package io.reconpro.qbo.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.Links;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.quickbooks.Answer;
import io.reconpro.qbo.quickbooks.Read;
import io.reconpro.qbo.run.Run;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Ties one client or vendor to another record in QuickBooks, or unties it, as a person decided. */
@Component
class PartyTies {

    private static final String DONE = "tied";

    private final TiedDocument party;
    private final Links links;

    PartyTies(TiedDocument party, Links links) {
        this.party = party;
        this.links = links;
    }

    /** The QuickBooks record that the person named. */
    Read named(@ExchangeProperty("run") Run run) {
        return new Read(run.target().entity(), run.target().qboId());
    }

    /** @throws StoppedException R30 when QuickBooks has no such active record, or it belongs to another one */
    List<LogLine> tie(@ExchangeProperty("run") Run run, @Body Answer answer) {
        party.refuseWhileOpen(run, DONE);
        String entity = run.target().entity();
        String id = run.target().qboId();
        ObjectNode found = TiedDocument.found(answer).filter(record -> record.path("Active").asBoolean(true))
                .orElseThrow(() -> party.impossible(run, DONE, "QuickBooks has no active " + entity + " with id "
                        + id, "Look up the id in QuickBooks."));
        String owner = links.holders(run.holder(), entity, Set.of(id)).get(id);
        if (owner != null && !owner.equals(TiedDocument.key(run).sourceId())) {
            throw party.impossible(run, DONE, "the one with id " + owner + " is that record in QuickBooks already",
                    "If both are the same there, untie this one and give it the QuickBooks id as accounting id.");
        }
        String before = party.link(run).map(tie -> "before, it was tied to id " + tie.qboId())
                .orElse("before, it was tied to none");
        links.store(run.holder(), List.of(new Link(TiedDocument.key(run), id, null, null, null)));
        return List.of(party.note(run, Code.I55, Map.of("entity", entity, "qboId", id, "before", before,
                "name", found.path("DisplayName").asText())));
    }

    /** @throws StoppedException R30 when nothing ties it */
    List<LogLine> untie(@ExchangeProperty("run") Run run) {
        party.refuseWhileOpen(run, "untied");
        Optional<Link> link = party.link(run);
        link.ifPresent(tie -> links.forget(run.holder(), TiedDocument.key(run)));
        return List.of(party.note(run, Code.I56, Map.of("qboId", link.map(Link::qboId).orElseThrow(() ->
                party.impossible(run, "untied", "nothing ties it to QuickBooks", "Nothing to do.")))));
    }
}
