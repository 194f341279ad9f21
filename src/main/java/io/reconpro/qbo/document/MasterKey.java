package io.reconpro.qbo.document;

/**
 * Names a shared record that documents refer to, before it has an id in QuickBooks.
 *
 * @param key the shop's id for a customer or vendor; the folded name for an item, as QuickBooks holds that unique
 */
public record MasterKey(Kind kind, String key) {

    /** Folding can make a name longer. */
    private static final int KEY_LIMIT = 128;

    /** What the record is in QuickBooks. */
    public enum Kind {
        CUSTOMER("Customer"), VENDOR("Vendor"), ITEM("Item"), PAYMENT_METHOD("PaymentMethod");

        private final String entity;

        Kind(String entity) {
            this.entity = entity;
        }

        /** The entity name as QuickBooks spells it. */
        public String entity() {
            return entity;
        }

        /** Whether a run keeps what it learns of these records, as documents look for them by id and name. */
        public boolean isListed() {
            return this != PAYMENT_METHOD;
        }

        /** The property that holds the name. */
        public String nameProperty() {
            return this == ITEM || this == PAYMENT_METHOD ? "Name" : "DisplayName";
        }
    }

    public static MasterKey customer(long clientId) {
        return new MasterKey(Kind.CUSTOMER, Long.toString(clientId));
    }

    public static MasterKey vendor(long vendorId) {
        return new MasterKey(Kind.VENDOR, Long.toString(vendorId));
    }

    public static MasterKey item(String name) {
        return new MasterKey(Kind.ITEM, Texts.shorten(Names.fold(name), KEY_LIMIT));
    }
}
