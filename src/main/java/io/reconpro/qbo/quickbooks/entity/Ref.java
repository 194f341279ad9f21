package io.reconpro.qbo.quickbooks.entity;

/** Points to a record in QuickBooks by its id. */
public record Ref(String value) {

    /** Null for a null id, so that an absent reference is not sent. */
    public static Ref of(String id) {
        return id == null ? null : new Ref(id);
    }
}
