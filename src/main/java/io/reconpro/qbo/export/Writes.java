package io.reconpro.qbo.export;

import java.util.Arrays;
import java.util.Optional;

import io.reconpro.qbo.invoice.InvoiceDraft;
import io.reconpro.qbo.invoice.Marker;
import io.reconpro.qbo.invoice.MasterKey;
import io.reconpro.qbo.invoice.NewMaster;
import io.reconpro.qbo.ledger.Intent;
import io.reconpro.qbo.ledger.Intent.Source;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.quickbooks.entity.EntityJson;
import io.reconpro.qbo.shop.Invoice;

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

    static WriteKey key(InvoiceDraft draft) {
        return InvoiceChunks.key(draft.invoice());
    }

    static Intent master(NewMaster master) {
        String body = EntityJson.write(master.entity());
        return new Intent(key(master.key()), "create", requestId -> body, null, Source.named(master.name()));
    }

    static Intent invoice(InvoiceDraft draft, Written written) {
        return new Intent(key(draft), "create", requestId -> EntityJson.write(draft.toQuickBooks(
                key -> written.id(key(key)).orElseThrow(), Marker.of(draft.invoice().number(), requestId))),
                null, source(draft));
    }

    static Source source(InvoiceDraft draft) {
        Invoice invoice = draft.invoice();
        return new Source((long) invoice.version(), draft.sourceHash(), invoice.number(),
                invoice.client() == null ? null : invoice.client().displayName(), invoice.date(), invoice.total());
    }

    /** Whether everything that the document refers to is in QuickBooks. */
    static boolean isComplete(InvoiceDraft draft, Written written) {
        return missing(draft, written).isEmpty();
    }

    /** The first record that the document needs and that could not be written. */
    static Optional<NewMaster> missing(InvoiceDraft draft, Written written) {
        return draft.masters().stream().filter(master -> written.id(key(master.key())).isEmpty()).findFirst();
    }
}
