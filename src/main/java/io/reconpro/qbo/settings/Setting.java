package io.reconpro.qbo.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The settings of a company, under the names by which they are stored, and what each may be. */
public enum Setting {

    ACCOUNT(SettingKind.CHOICE, "", settings -> settings.invoices().account()),
    SERVICE_ACCOUNT(SettingKind.CHOICE, "", settings -> settings.invoices().serviceAccount()),
    ITEMS(SettingKind.ITEMS, "per-service", settings -> settings.invoices().items()),
    OVERWRITE_EXISTING(SettingKind.FLAG, "false", settings -> settings.invoices().overwriteExisting()),
    DUPLICATE_VEHICLE_DAYS(SettingKind.DAYS, "0", settings -> settings.invoices().duplicateVehicleDays()),
    VENDOR_ACCOUNT(SettingKind.CHOICE, "", settings -> settings.bills().vendorAccount()),
    VENDOR_EXPENSE_ACCOUNT(SettingKind.CHOICE, "", settings -> settings.bills().expenseAccount()),
    CLASS_ON_BILLS(SettingKind.FLAG, "false", settings -> settings.bills().classes()),
    OVERWRITE_EXISTING_BILLS(SettingKind.FLAG, "false", settings -> settings.bills().overwriteExisting()),
    RETAIL_CUSTOMER(SettingKind.CHOICE, "", settings -> settings.retail().customer()),
    RETAIL_CLASS(SettingKind.CHOICE, "", settings -> settings.retail().retailClass()),
    RETAIL_CLASS_FIRST(SettingKind.FLAG, "false", settings -> settings.retail().classFirst()),
    INCLUDE_TAX_SERVICES(SettingKind.FLAG, "false", settings -> settings.tax().included()),
    TAX_METHOD(SettingKind.TAX_METHOD, "auto", settings -> settings.tax().method()),
    TAX_ITEM(SettingKind.CHOICE, "", settings -> settings.tax().item()),
    EXPORT_PAYMENTS(SettingKind.FLAG, "false", settings -> settings.payments().exported()),
    DEPOSIT_ACCOUNT(SettingKind.CHOICE, "", settings -> settings.payments().depositAccount()),
    TREAT_WARNINGS_AS_ERRORS(SettingKind.FLAG, "false", settings -> settings.run().treatWarningsAsErrors()),
    EXPORT_FROM(SettingKind.DATE, "", settings -> settings.run().exportFrom()),
    WRITE_MODE(SettingKind.WRITE_MODE, "auto", settings -> settings.run().writeMode()),
    PROTECT_CUSTOMER_BILL_ADDRESS(SettingKind.FLAG, "false", settings -> settings.customerFields().billAddress()),
    PROTECT_CUSTOMER_SHIP_ADDRESS(SettingKind.FLAG, "false", settings -> settings.customerFields().shipAddress()),
    PROTECT_CUSTOMER_EMAIL(SettingKind.FLAG, "false", settings -> settings.customerFields().email()),
    PROTECT_CUSTOMER_PHONE(SettingKind.FLAG, "false", settings -> settings.customerFields().phone()),
    PROTECT_CUSTOMER_FIRST_NAME(SettingKind.FLAG, "false", settings -> settings.customerFields().firstName()),
    PROTECT_CUSTOMER_LAST_NAME(SettingKind.FLAG, "false", settings -> settings.customerFields().lastName()),
    PROTECT_VENDOR_ADDRESS(SettingKind.FLAG, "false", settings -> settings.vendorFields().address()),
    PROTECT_VENDOR_EMAIL(SettingKind.FLAG, "false", settings -> settings.vendorFields().email()),
    PROTECT_VENDOR_PHONE(SettingKind.FLAG, "false", settings -> settings.vendorFields().phone()),
    PROTECT_VENDOR_FIRST_NAME(SettingKind.FLAG, "false", settings -> settings.vendorFields().firstName()),
    PROTECT_VENDOR_LAST_NAME(SettingKind.FLAG, "false", settings -> settings.vendorFields().lastName()),
    SCHEDULE(SettingKind.SCHEDULE, "", settings -> settings.schedule().own().map(Schedule::text).orElse("")),
    SCHEDULE_PAUSED(SettingKind.FLAG, "false", settings -> settings.schedule().paused());

    private final SettingKind kind;
    private final String standard;
    private final Function<CompanySettings, Object> content;

    Setting(SettingKind kind, String standard, Function<CompanySettings, Object> content) {
        this.kind = kind;
        this.standard = standard;
        this.content = content;
    }

    public static Optional<Setting> named(String label) {
        return Arrays.stream(values()).filter(setting -> setting.label().equals(label)).findFirst();
    }

    /** The name by which it is stored and seeded, such as retail-customer. */
    public String label() {
        return kebab(this);
    }

    public SettingKind kind() {
        return kind;
    }

    /** What a company has that did not choose. */
    public String standard() {
        return standard;
    }

    /** What it may hold, in words. */
    public String allowed() {
        return kind.allowed();
    }

    /** What it holds in these settings, as it is stored. */
    public String content(CompanySettings settings) {
        Object value = content.apply(settings);
        return value instanceof Enum<?> constant ? kebab(constant) : Objects.toString(value, "");
    }

    /** The content without surrounding blanks, in its usual spelling; empty when the setting does not allow it. */
    Optional<String> normalize(String text) {
        return kind.normalize(text == null ? "" : text.strip());
    }

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
