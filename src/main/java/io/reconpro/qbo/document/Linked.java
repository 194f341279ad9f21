package io.reconpro.qbo.document;

import io.reconpro.qbo.ledger.ExportedByHand;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.TakenBack;
import io.reconpro.qbo.log.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What earlier exports of the company remember about the documents of a chunk.
 *
 * @param masters QuickBooks ids of shared records, by key
 * @param documents links by the shop's document id
 * @param holders whose the records found in QuickBooks already are: shop id by QuickBooks id, for each kind
 * @param byHand the documents that were entered in QuickBooks by hand, by the shop's document id
 * @param takenBack why documents were deleted in QuickBooks again, by the shop's document id
 */
public record Linked(Map<MasterKey, String> masters, Map<String, Link> documents,
        Map<MasterKey.Kind, Map<String, String>> holders, Map<String, ExportedByHand.Mark> byHand,
        Map<String, List<TakenBack>> takenBack) {

    public static final Linked NOTHING = new Linked(Map.of(), Map.of(), Map.of());

    public Linked {
        masters = Map.copyOf(masters);
        documents = Map.copyOf(documents);
        holders = Map.copyOf(holders);
        byHand = Map.copyOf(byHand);
        takenBack = Map.copyOf(takenBack);
    }

    /** Where nothing was entered by hand, and nothing taken back. */
    public Linked(Map<MasterKey, String> masters, Map<String, Link> documents,
            Map<MasterKey.Kind, Map<String, String>> holders) {
        this(masters, documents, holders, Map.of(), Map.of());
    }

    /** The same with what is known of the parties that the look-ups found. */
    public Linked withHolders(Map<MasterKey.Kind, Map<String, String>> found) {
        return new Linked(masters, documents, found, byHand, takenBack);
    }

    /** Whose record this is, as far as is known. */
    public Optional<MasterKey> owner(MasterKey.Kind kind, String qboId) {
        String holder = holders.getOrDefault(kind, Map.of()).get(qboId);
        return holder != null ? Optional.of(new MasterKey(kind, holder)) : masters.entrySet().stream()
                .filter(link -> link.getKey().kind() == kind && link.getValue().equals(qboId))
                .map(Map.Entry::getKey).findFirst();
    }

    /** What the shop's document became in QuickBooks. */
    public Optional<Link> document(String sourceId) {
        return Optional.ofNullable(documents.get(sourceId));
    }

    /** What the exporter last wrote of a document. */
    public Fingerprint fingerprint(String sourceId) {
        return document(sourceId).map(link -> Fingerprint.parse(link.fingerprint())).orElse(Fingerprint.NONE);
    }

    /** What QuickBooks got just so: what was exported last, or a document adopted as the same. */
    public Optional<Link> unchanged(Subject document, String sourceHash) {
        return document(document.sourceId()).filter(link -> sourceHash.equals(link.sourceHash())
                || link.isAdoptedAs(document.number(), document.date(), document.amount()));
    }
}
