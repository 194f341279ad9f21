package io.reconpro.qbo.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.document.Draft;
import io.reconpro.qbo.document.Fingerprint;
import io.reconpro.qbo.document.MasterChange;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.MasterWrite;
import io.reconpro.qbo.document.NewMaster;
import io.reconpro.qbo.document.Update;
import io.reconpro.qbo.document.Verdict;
import io.reconpro.qbo.ledger.Intent.Source;
import io.reconpro.qbo.ledger.Intent;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.quickbooks.entity.EntityJson;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Turns drafts into what the ledger stores. */
final class Writes {

    private Writes() {
    }

    static WriteKey key(MasterKey key) {
        return new WriteKey(key.kind().entity(), key.key());
    }

    static MasterKey.Kind kind(WriteKey key) {
        return Arrays.stream(MasterKey.Kind.values()).filter(kind -> kind.entity().equals(key.entity())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key.entity() + " is not shared by documents"));
    }

    static MasterKey masterKey(WriteKey key) {
        return new MasterKey(kind(key), key.sourceId());
    }

    static Intent master(MasterWrite master) {
        return master instanceof MasterChange change ? change(change) : create((NewMaster) master);
    }

    private static Intent create(NewMaster master) {
        ObjectNode body = EntityJson.tree(master.entity());
        String text = EntityJson.write(body);
        return Intent.create(key(master.key()), requestId -> text, Update.names(body), Source.named(master.name()));
    }

    private static Intent change(MasterChange change) {
        ObjectNode fields = EntityJson.tree(change.fields());
        ObjectNode body = fields.objectNode().put("Id", change.qboId()).put("SyncToken", change.syncToken())
                .put("sparse", true).setAll(fields);
        String text = EntityJson.write(body);
        return Intent.update(key(change.key()), requestId -> text, change.syncToken(), Update.names(fields),
                Source.named(change.name()));
    }

    /** @param former what the exporter wrote of the document before */
    static Intent document(Verdict.Go going, Fingerprint former, Written written) {
        Draft draft = going.draft();
        UnaryOperator<String> own = requestId -> EntityJson.write(own(draft, written, requestId));
        Set<String> names = Update.names(own(draft, written, ""));
        if (going.base() == null) {
            return Intent.create(draft.key(), own, names, source(draft));
        }
        Update update = new Update(draft.key().entity(), going.base(), former);
        return Intent.update(draft.key(), requestId -> EntityJson.write(update.merge(own(draft, written, requestId))),
                going.base().path("SyncToken").asText(), names, source(draft));
    }

    private static ObjectNode own(Draft draft, Written written, String requestId) {
        return EntityJson.tree(draft.toQuickBooks(key -> written.id(key(key)).orElseThrow(), requestId));
    }

    static Source source(Draft draft) {
        Subject subject = draft.subject();
        return new Source(draft.version(), draft.sourceHash(), subject.number(), subject.party(), subject.date(),
                subject.amount());
    }

    /** Whether everything that the document refers to is in QuickBooks. */
    static boolean isComplete(Draft draft, Written written) {
        return missing(draft, written).isEmpty();
    }

    /** The first record that the document needs and that could not be written. */
    static Optional<MasterWrite> missing(Draft draft, Written written) {
        return draft.masterWrites().stream().filter(master -> written.id(key(master.key())).isEmpty()).findFirst();
    }
}
