package io.reconpro.qbo.document;

/**
 * A change of a shared record that exists: sparse, so that everything it does not name stays as it is in QuickBooks.
 *
 * @param qboId     which record
 * @param syncToken of the version it was judged by; QuickBooks refuses the change of any other
 * @param fields    the properties to be set, each whole, as a record of the package quickbooks.entity
 */
public record MasterChange(MasterKey key, String name, String qboId, String syncToken, Record fields)
        implements MasterWrite {
}
