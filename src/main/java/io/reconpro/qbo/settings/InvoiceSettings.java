package io.reconpro.qbo.settings;

/**
 * Invoices (S-07 to S-09, S-16).
 *
 * @param account the accounts receivable account; required
 * @param serviceAccount the income account of items that the exporter creates; required
 * @param overwriteExisting whether an invoice that was exported before may be updated
 * @param duplicateVehicleDays within how many days the same vehicle is not expected twice; 0: it does not matter
 */
public record InvoiceSettings(String account, String serviceAccount, ItemStrategy items, boolean overwriteExisting,
        int duplicateVehicleDays) {
}
