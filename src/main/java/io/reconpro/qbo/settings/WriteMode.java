package io.reconpro.qbo.settings;

/** How documents are sent: Intuit meters batches, and does not meter single writes. */
public enum WriteMode {

    /** One request a document. */
    SINGLE,
    /** Up to 30 documents a request. */
    BATCH,
    /** Batches when many documents wait, single writes otherwise. */
    AUTO
}
