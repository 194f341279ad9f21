package io.reconpro.qbo.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A company's settings as one run sees them; accounts, customer, class and item are a QuickBooks id or a (fully
 * qualified) name, and empty when not set.
 */
public record CompanySettings(InvoiceSettings invoices, BillSettings bills, RetailSettings retail, TaxSettings tax,
        PaymentSettings payments, ProtectedCustomerFields customerFields, ProtectedVendorFields vendorFields,
        RunSettings run, ScheduleSettings schedule) {

    /** What a company has before anybody chose anything. */
    public static CompanySettings standard() {
        return of(Map.of());
    }

    /**
     * Settings by the names and texts under which they are stored, such as {@code write-mode} and {@code batch}; the
     * standard stands for what is missing.
     *
     * @throws InvalidSettingsException naming everything that is not allowed
     */
    public static CompanySettings of(Map<String, String> contents) {
        return SettingsText.readValid(contents);
    }

    /**
     * These settings with some in place of what they were.
     *
     * @throws InvalidSettingsException naming everything that is not allowed
     */
    public CompanySettings with(Map<String, String> changes) {
        Map<String, String> contents = new LinkedHashMap<>(SettingsText.write(this));
        contents.putAll(changes);
        return of(contents);
    }

    /** These settings with one of them changed. */
    public CompanySettings with(Setting setting, String content) {
        return with(Map.of(setting.label(), content));
    }
}
