package io.reconpro.qbo.export;

import io.reconpro.qbo.document.Chunk;
import io.reconpro.qbo.document.Known;
import io.reconpro.qbo.document.Linked;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.ledger.ExportedByHand;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.Links;
import io.reconpro.qbo.ledger.TakenBacks;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.run.Run;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Collects what earlier exports remember of a chunk's documents and of the records they share. */
@Component
class LinkedRecords {

    private final Links links;
    private final ExportedByHand byHand;
    private final TakenBacks takenBacks;

    LinkedRecords(Links links, ExportedByHand byHand, TakenBacks takenBacks) {
        this.links = links;
        this.byHand = byHand;
        this.takenBacks = takenBacks;
    }

    /** Before QuickBooks is asked. Somebody who exports one document alone wants it tried, whatever came of it before. */
    Linked of(Run run, Chunk chunk) {
        List<String> ids = chunk.subjects().keySet().stream().map(WriteKey::sourceId).toList();
        boolean foresees = run.settings().run().treatWarningsAsErrors() && !run.target().isDocument();
        return new Linked(masters(run, chunk.masters()), links.of(run.holder(), chunk.entity(), ids), Map.of(),
                run.hasMarks() ? byHand.of(run.companyId(), chunk.entity(), ids) : Map.of(),
                foresees ? takenBacks.of(run.holder(), chunk.entity(), ids) : Map.of());
    }

    /** The same with whose the parties already are that were found by name. */
    Linked with(Run run, Chunk chunk, Linked linked, Known known) {
        Map<MasterKey.Kind, Map<String, String>> holders = new EnumMap<>(MasterKey.Kind.class);
        chunk.masters().stream().map(MasterKey::kind).distinct().forEach(kind ->
                holders.put(kind, links.holders(run.holder(), kind.entity(), known.partyIds(kind))));
        return linked.withHolders(holders);
    }

    private Map<MasterKey, String> masters(Run run, Set<MasterKey> masters) {
        Map<MasterKey, String> known = new HashMap<>();
        masters.stream().collect(Collectors.groupingBy(MasterKey::kind)).forEach((kind, keys) -> {
            Map<String, Link> found = links.of(run.holder(), kind.entity(), keys.stream().map(MasterKey::key).toList());
            found.forEach((key, link) -> known.put(new MasterKey(kind, key), link.qboId()));
        });
        return known;
    }
}
