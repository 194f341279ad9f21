package io.reconpro.qbo.settings;

import java.time.LocalDate;
import java.util.Map;

/**
 * A company's settings as one run sees them; accounts, customer, class and item are a QuickBooks id or a (fully
 * qualified) name, and empty when not set.
 *
 * @param account the accounts receivable account of the invoices
 * @param serviceAccount the income account of items that the exporter creates
 * @param vendorAccount the account of vendor bills
 * @param retailCustomer the customer that gets the invoices of all retail clients; empty: each client is a customer
 * @param retailClass the class of retail invoices
 * @param includeTaxServices whether tax lines are exported
 * @param taxItem the item of exported tax lines; it must post to a liability account
 * @param retailClassFirst whether Retail Class wins over a retail client's own class
 * @param exportFrom the first document date that is exported; null: all
 */
public record CompanySettings(String account, String serviceAccount, String vendorAccount, String retailCustomer,
        String retailClass, boolean includeTaxServices, String taxItem, boolean exportPayments,
        boolean treatWarningsAsErrors, boolean overwriteExisting, ItemStrategy items, boolean retailClassFirst,
        LocalDate exportFrom, WriteMode writeMode) {

    public CompanySettings {
        account = text(account);
        serviceAccount = text(serviceAccount);
        vendorAccount = text(vendorAccount);
        retailCustomer = text(retailCustomer);
        retailClass = text(retailClass);
        taxItem = text(taxItem);
    }

    /** What a company has before anybody chose anything. */
    public static CompanySettings standard() {
        return SettingsText.read(Map.of()).settings();
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
