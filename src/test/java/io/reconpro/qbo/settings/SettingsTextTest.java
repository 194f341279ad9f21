package io.reconpro.qbo.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTextTest {

    private static final CompanySettings FULL = new CompanySettings(
            new InvoiceSettings("Accounts Receivable (A/R)", "79", ItemStrategy.SINGLE, true, 30),
            new BillSettings("Parts", "Subcontractors", true, true),
            new RetailSettings("Cash Customer", "Retail:Walk-in", true),
            new TaxSettings(true, TaxMethod.TAX_LINES, "Sales Tax"), new PaymentSettings(true, "Checking"),
            new ProtectedCustomerFields(true, true, true, true, true, true),
            new ProtectedVendorFields(true, true, true, true, true),
            new RunSettings(true, LocalDate.of(2026, 1, 31), WriteMode.BATCH),
            new ScheduleSettings(Schedule.parse("daily at 03:00"), true));

    @Test
    void readsWhatItWrote() {
        assertThat(SettingsText.readValid(SettingsText.write(FULL))).isEqualTo(FULL);
        assertThat(SettingsText.readValid(SettingsText.write(CompanySettings.standard())))
                .isEqualTo(CompanySettings.standard());
    }

    @Test
    void standsInWithStandardsForWhatIsMissing() {
        assertThat(SettingsText.readValid(Map.of())).isEqualTo(new CompanySettings(
                new InvoiceSettings("", "", ItemStrategy.PER_SERVICE, false, 0),
                new BillSettings("", "", false, false),
                new RetailSettings("", "", false), new TaxSettings(false, TaxMethod.AUTO, ""),
                new PaymentSettings(false, ""), new ProtectedCustomerFields(false, false, false, false, false, false),
                new ProtectedVendorFields(false, false, false, false, false),
                new RunSettings(false, null, WriteMode.AUTO), new ScheduleSettings(Optional.empty(), false)));
    }

    @Test
    void takesBlankForEmptyAndAnyCase() {
        CompanySettings settings = SettingsText.readValid(Map.of("account", " \t ", "retail-customer", "  Cash ",
                "export-payments", " TRUE ", "write-mode", "Single", "export-from", " "));

        assertThat(settings.invoices().account()).isEmpty();
        assertThat(settings.retail().customer()).isEqualTo("Cash");
        assertThat(settings.payments().exported()).isTrue();
        assertThat(settings.run().writeMode()).isEqualTo(WriteMode.SINGLE);
        assertThat(settings.run().exportFrom()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            include-tax-services     | yes        | true or false
            export-payments          | 1          | true or false
            treat-warnings-as-errors | on         | true or false
            overwrite-existing       | ''         | true or false
            retail-class-first       | x          | true or false
            duplicate-vehicle-days   | two        | a number of days from 0 to 3650
            duplicate-vehicle-days   | 3651       | a number of days from 0 to 3650
            items                    | per        | per-service, single
            write-mode               | fast       | single, batch, auto
            tax-method               | lines      | auto, transaction-total, tax-lines
            export-from              | 31.01.2026 | a date such as 2026-01-31, or nothing
            export-from              | 2026-02-30 | a date such as 2026-01-31, or nothing
            """)
    void namesSettingValueAndWhatIsAllowed(String name, String value, String allowed) {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> SettingsText.readValid(Map.of(name, value)))
                .withMessage("The setting %s is \"%s\"; allowed is %s.", name, value, allowed);
    }

    /** Every box is found again in its own place, and in no other. */
    @ParameterizedTest
    @EnumSource
    void changesOneSettingAlone(Setting setting) {
        String content = other(setting);

        CompanySettings changed = CompanySettings.standard().with(setting, content);

        assertThat(SettingsText.write(changed)).isEqualTo(with(setting, content));
    }

    private static Map<String, String> with(Setting setting, String content) {
        Map<String, String> contents = new LinkedHashMap<>(SettingsText.write(CompanySettings.standard()));
        contents.put(setting.label(), content);
        return contents;
    }

    private static String other(Setting setting) {
        return switch (setting.kind()) {
            case CHOICE -> "Some:Name";
            case FLAG -> "true";
            case DATE -> "2026-01-31";
            case DAYS -> "30";
            case ITEMS -> "single";
            case TAX_METHOD -> "tax-lines";
            case WRITE_MODE -> "batch";
            case SCHEDULE -> "weekdays at 18:30";
        };
    }

    @Test
    void takesNoScheduleThatComesMoreThanOnceAMinute() {
        assertThat(SettingsText.read(Map.of("schedule", "* * * * * ?")).invalid()).extracting(InvalidSetting::message)
                .singleElement().asString().startsWith("The setting schedule is \"* * * * * ?\"; allowed is off, every")
                .endsWith("once a minute, or nothing.");
        assertThat(SettingsText.readValid(Map.of("schedule", "Daily at 3:00")).schedule().own())
                .map(Schedule::text).contains("daily at 03:00");
    }

    @Test
    void changesNothingWhenAChangeIsNotAllowed() {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> FULL.with(Map.of("account", "84", "export-from", "soon")))
                .withMessageContaining("export-from").withMessageNotContaining("account");
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCOUNT", "SERVICE_ACCOUNT", "VENDOR_ACCOUNT", "VENDOR_EXPENSE_ACCOUNT", "RETAIL_CUSTOMER",
        "RETAIL_CLASS", "TAX_ITEM", "DEPOSIT_ACCOUNT"})
    void refusesTextsThatNoQuickBooksNameCanBe(Setting setting) {
        String name = setting.label();
        assertThat(SettingsText.read(Map.of(name, "x".repeat(505))).invalid()).isEmpty();
        assertThat(SettingsText.read(Map.of(name, "x".repeat(506))).invalid()).hasSize(1);
        assertThat(SettingsText.read(Map.of(name, "two\nlines")).invalid()).hasSize(1);
    }

    @Test
    void namesEverythingThatIsWrongAtOnceAndKeepsTheRest() {
        StoredSettings read = SettingsText.read(Map.of("write-mode", "fast", "acount", "A/R", "service-account", "79"));

        assertThat(read.invalid()).extracting(InvalidSetting::name).containsExactly("acount", "write-mode");
        assertThat(read.invalid().get(0).allowed()).contains("account, service-account");
        assertThat(read.settings().invoices().serviceAccount()).isEqualTo("79");
        assertThat(read.settings().run().writeMode()).isEqualTo(WriteMode.AUTO);
    }
}
