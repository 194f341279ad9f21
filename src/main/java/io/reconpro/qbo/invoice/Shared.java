package io.reconpro.qbo.invoice;

/** A shared record that a document refers to, and what was chosen for it. */
record Shared(MasterKey key, MasterChoice choice) {
}
