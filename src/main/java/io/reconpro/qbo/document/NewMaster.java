package io.reconpro.qbo.document;

/**
 * A customer, vendor or item that has to be created before the documents that need it.
 *
 * @param entity what is sent, a record of the package quickbooks.entity
 */
public record NewMaster(MasterKey key, String name, Record entity) implements MasterWrite {
}
