package io.reconpro.qbo.settings;

/**
 * Payments of exported invoices (S-14).
 *
 * @param depositAccount where payments are deposited to; empty: QuickBooks' default, undeposited funds
 */
public record PaymentSettings(boolean exported, String depositAccount) {
}
