package io.reconpro.qbo.document;

/** A write of a shared record that has to be done before the documents that refer to it. */
public sealed interface MasterWrite permits NewMaster, MasterChange {

    MasterKey key();

    /** How messages name it. */
    String name();
}
