package io.reconpro.qbo.document;

import io.reconpro.qbo.shop.Contact;

/** Turns somebody whom the shop knows into what QuickBooks is to hold of them. */
public interface PartyMapper<C extends Contact> {

    /**
     * A new record with everything that is known; nothing is there yet to be protected.
     *
     * @param currency fixed for ever; null where the books keep one only
     */
    MasterChoice create(C contact, String name, String currency);

    /** The properties of an existing record that are to be written, all others null. */
    Record change(C contact, PartyMerge merge);
}
