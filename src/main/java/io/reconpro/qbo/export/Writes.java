package io.reconpro.qbo.export;

import io.reconpro.qbo.document.Draft;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.NewMaster;
import io.reconpro.qbo.ledger.Intent.Source;
import io.reconpro.qbo.ledger.Intent;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.quickbooks.entity.EntityJson;
import java.util.Arrays;
import java.util.Optional;

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

    static Intent master(NewMaster master) {
        String body = EntityJson.write(master.entity());
        return new Intent(key(master.key()), "create", requestId -> body, null, Source.named(master.name()));
    }

    static Intent document(Draft draft, Written written) {
        return new Intent(draft.key(), "create", requestId -> EntityJson.write(draft.toQuickBooks(
                key -> written.id(key(key)).orElseThrow(), requestId)), null, source(draft));
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
    static Optional<NewMaster> missing(Draft draft, Written written) {
        return draft.masters().stream().filter(master -> written.id(key(master.key())).isEmpty()).findFirst();
    }
}
