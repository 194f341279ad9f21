package io.reconpro.qbo.settings;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Valid texts of settings, read as what they mean; a missing one is the standard. */
record SettingTexts(Map<Setting, String> texts) {

    CompanySettings settings() {
        return new CompanySettings(
                new InvoiceSettings(text(Setting.ACCOUNT), text(Setting.SERVICE_ACCOUNT),
                        choice(Setting.ITEMS, ItemStrategy.class), flag(Setting.OVERWRITE_EXISTING),
                        Integer.parseInt(text(Setting.DUPLICATE_VEHICLE_DAYS))),
                new BillSettings(text(Setting.VENDOR_ACCOUNT), text(Setting.VENDOR_EXPENSE_ACCOUNT),
                        flag(Setting.CLASS_ON_BILLS), flag(Setting.OVERWRITE_EXISTING_BILLS)),
                new RetailSettings(text(Setting.RETAIL_CUSTOMER), text(Setting.RETAIL_CLASS),
                        flag(Setting.RETAIL_CLASS_FIRST)),
                new TaxSettings(flag(Setting.INCLUDE_TAX_SERVICES), choice(Setting.TAX_METHOD, TaxMethod.class),
                        text(Setting.TAX_ITEM)),
                new PaymentSettings(flag(Setting.EXPORT_PAYMENTS), text(Setting.DEPOSIT_ACCOUNT)),
                new ProtectedCustomerFields(flag(Setting.PROTECT_CUSTOMER_BILL_ADDRESS),
                        flag(Setting.PROTECT_CUSTOMER_SHIP_ADDRESS), flag(Setting.PROTECT_CUSTOMER_EMAIL),
                        flag(Setting.PROTECT_CUSTOMER_PHONE), flag(Setting.PROTECT_CUSTOMER_FIRST_NAME),
                        flag(Setting.PROTECT_CUSTOMER_LAST_NAME)),
                new ProtectedVendorFields(flag(Setting.PROTECT_VENDOR_ADDRESS), flag(Setting.PROTECT_VENDOR_EMAIL),
                        flag(Setting.PROTECT_VENDOR_PHONE), flag(Setting.PROTECT_VENDOR_FIRST_NAME),
                        flag(Setting.PROTECT_VENDOR_LAST_NAME)),
                new RunSettings(flag(Setting.TREAT_WARNINGS_AS_ERRORS), date(Setting.EXPORT_FROM),
                        choice(Setting.WRITE_MODE, WriteMode.class)),
                new ScheduleSettings(Optional.of(text(Setting.SCHEDULE)).flatMap(Schedule::parse),
                        flag(Setting.SCHEDULE_PAUSED)));
    }

    private String text(Setting setting) {
        return texts.getOrDefault(setting, setting.standard());
    }

    private boolean flag(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    private <T extends Enum<T>> T choice(Setting setting, Class<T> type) {
        return Enum.valueOf(type, text(setting).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private LocalDate date(Setting setting) {
        return text(setting).isEmpty() ? null : LocalDate.parse(text(setting));
    }
}
