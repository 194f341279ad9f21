package io.reconpro.qbo.invoice;

/**
 * The invoice in QuickBooks that an invoice of the shop became.
 *
 * @param sourceHash hash of the shop's content at that time, see {@link SourceHash}; null when not known
 */
public record InvoiceLink(String qboId, String syncToken, String docNumber, String sourceHash) {
}
