package io.reconpro.qbo.shop;

/** Status and version of a document as they stand in the shop now. */
public record DocumentVersion(long id, String status, int version) {
}
