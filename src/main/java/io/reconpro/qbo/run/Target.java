package io.reconpro.qbo.run;

import io.reconpro.qbo.shop.DocumentKind;
import java.time.LocalDate;

/**
 * Which documents a run is for; everything where nothing is said.
 *
 * @param entity what the only document, client or vendor is in QuickBooks, such as Invoice; null for all kinds
 * @param id     the only document's id in the shop; null for all
 * @param before only documents dated before this day; null for all
 * @param qboId  the QuickBooks document that a document is to be linked to; null where none is named
 */
public record Target(String entity, Long id, LocalDate before, String qboId) {

    /** Everything that waits. */
    public static final Target ALL = new Target(null, null, null, null);

    /** @throws IllegalArgumentException when the entity is no kind of document that is exported */
    public static Target document(String entity, long id) {
        if (DocumentKind.of(entity).isEmpty()) {
            throw new IllegalArgumentException("\"" + entity + "\" is no kind of document: write Invoice or Bill");
        }
        return new Target(entity, id, null, null);
    }

    /**
     * A client or vendor.
     *
     * @throws IllegalArgumentException when QuickBooks calls neither of them so
     */
    public static Target party(String entity, long id) {
        if (!entity.equals("Customer") && !entity.equals("Vendor")) {
            throw new IllegalArgumentException("\"" + entity + "\" is neither client nor vendor: write Customer or Vendor");
        }
        return new Target(entity, id, null, null);
    }

    public static Target before(LocalDate date) {
        return new Target(null, null, date, null);
    }

    /**
     * The same document, to be linked to this one in QuickBooks.
     *
     * @throws IllegalArgumentException when it is no id of QuickBooks; what is none could read something else there
     */
    public Target with(String quickBooksId) {
        if (!quickBooksId.strip().matches("\\d{1,20}")) {
            throw new IllegalArgumentException("\"" + quickBooksId + "\" is no id of QuickBooks: it is the number at the end "
                    + "of the document's address there.");
        }
        return new Target(entity, id, before, quickBooksId.strip());
    }

    public boolean isDocument() {
        return id != null;
    }

    /** Whether documents of this kind may be meant. */
    public boolean concerns(String kind) {
        return entity == null || entity.equals(kind);
    }

    /** The lowest id that is meant; the documents of a run lie between two ids, which any database compares. */
    public long firstId() {
        return id == null ? Long.MIN_VALUE : id;
    }

    public long lastId() {
        return id == null ? Long.MAX_VALUE : id;
    }
}
