package io.reconpro.qbo.document;

/** A shared record that a document refers to, and what was chosen for it. */
public record Shared(MasterKey key, MasterChoice choice) {
}
