package io.reconpro.qbo.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.gate.Reference;
import io.reconpro.qbo.quickbooks.entity.EntityJson;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that QuickBooks' answer to a new document may depend on, in short: what is sent, how the books tax, and the version
 * of the customer or vendor, who may be exempt.
 */
public final class Circumstances {

    private static final String VERSION = "c1";

    private Circumstances() {
    }

    /**
     * Of a document that was sent.
     *
     * @param requestId in the marker, which is another one each time
     */
    public static String of(String body, String requestId, Reference books, RunCache cache) {
        String sent = body.replace(requestId, "");
        return of(EntityJson.tree(sent), sent, books, asked -> Optional.ofNullable(cache.recall(asked))
                .flatMap(found -> found.stream().findFirst()).map(Party.class::cast));
    }

    /** Of one that is about to be sent; what is still to be created for it was not there the last time. */
    static String of(Draft draft, Context context) {
        ObjectNode body = EntityJson.tree(draft.toQuickBooks(key -> "", ""));
        return of(body, EntityJson.write(body), context.reference(),
                asked -> context.known().party(asked.kind(), asked.key()));
    }

    private static String of(ObjectNode body, String sent, Reference books, Function<Asked, Optional<Party>> parties) {
        boolean bill = body.has("VendorRef");
        Asked party = Asked.id(bill ? MasterKey.Kind.VENDOR : MasterKey.Kind.CUSTOMER,
                body.path(bill ? "VendorRef" : "CustomerRef").path("value").asText());
        return new ContentHash().add(sent).add(books.salesTax()).add(books.customNumbers())
                .add(parties.apply(party).map(Party::syncToken).orElse(null)).of(VERSION);
    }
}
