package io.reconpro.qbo.settings;

/**
 * Vendor bills (S-10, S-16).
 *
 * @param vendorAccount the expense account of a bill's lines, or its accounts payable account; empty: bills wait
 * @param expenseAccount the expense account of the lines where the vendor account is an accounts payable account
 * @param classes whether a line of a bill gets the class of its client
 * @param overwriteExisting whether a bill that was exported before may be updated
 */
public record BillSettings(String vendorAccount, String expenseAccount, boolean classes, boolean overwriteExisting) {
}
