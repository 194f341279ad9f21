package io.reconpro.qbo.ledger;

/**
 * The run on whose behalf the ledger is written. A run that was taken over has an old epoch and changes nothing more.
 */
public record Holder(long runId, long companyId, String realmId, long epoch) {
}
