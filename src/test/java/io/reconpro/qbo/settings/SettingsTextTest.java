package io.reconpro.qbo.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTextTest {

    private static final CompanySettings FULL = new CompanySettings("Accounts Receivable (A/R)", "79", "Parts",
            "Cash Customer", "Retail:Walk-in", true, "Sales Tax", true, true, true, ItemStrategy.SINGLE, true,
            LocalDate.of(2026, 1, 31), WriteMode.BATCH);

    @Test
    void readsWhatItWrote() {
        assertThat(SettingsText.readValid(SettingsText.write(FULL))).isEqualTo(FULL);
        assertThat(SettingsText.readValid(SettingsText.write(CompanySettings.standard())))
                .isEqualTo(CompanySettings.standard());
    }

    @Test
    void standsInWithStandardsForWhatIsMissing() {
        assertThat(SettingsText.readValid(Map.of())).isEqualTo(new CompanySettings("", "", "", "", "", false, "", false,
                false, false, ItemStrategy.PER_SERVICE, false, null, WriteMode.AUTO));
    }

    @Test
    void takesBlankForEmptyAndAnyCase() {
        CompanySettings settings = SettingsText.readValid(Map.of("account", " \t ", "retail-customer", "  Cash ",
                "export-payments", " TRUE ", "write-mode", "Single", "export-from", " "));

        assertThat(settings.account()).isEmpty();
        assertThat(settings.retailCustomer()).isEqualTo("Cash");
        assertThat(settings.exportPayments()).isTrue();
        assertThat(settings.writeMode()).isEqualTo(WriteMode.SINGLE);
        assertThat(settings.exportFrom()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            include-tax-services     | yes        | true or false
            export-payments          | 1          | true or false
            treat-warnings-as-errors | on         | true or false
            overwrite-existing       | ''         | true or false
            retail-class-first       | x          | true or false
            items                    | per        | per-service, single
            write-mode               | fast       | single, batch, auto
            export-from              | 31.01.2026 | a date such as 2026-01-31, or nothing
            export-from              | 2026-02-30 | a date such as 2026-01-31, or nothing
            """)
    void namesSettingValueAndWhatIsAllowed(String name, String value, String allowed) {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> SettingsText.readValid(Map.of(name, value)))
                .withMessage("The setting %s is \"%s\"; allowed is %s.", name, value, allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "service-account", "vendor-account", "retail-customer", "retail-class",
        "tax-item"})
    void refusesTextsThatNoQuickBooksNameCanBe(String name) {
        assertThat(SettingsText.read(Map.of(name, "x".repeat(505))).invalid()).isEmpty();
        assertThat(SettingsText.read(Map.of(name, "x".repeat(506))).invalid()).hasSize(1);
        assertThat(SettingsText.read(Map.of(name, "two\nlines")).invalid()).hasSize(1);
    }

    @Test
    void namesEverythingThatIsWrongAtOnceAndKeepsTheRest() {
        StoredSettings read = SettingsText.read(Map.of("write-mode", "fast", "acount", "A/R", "service-account", "79"));

        assertThat(read.invalid()).extracting(InvalidSetting::name).containsExactly("acount", "write-mode");
        assertThat(read.invalid().get(0).allowed()).contains("account, service-account");
        assertThat(read.settings().serviceAccount()).isEqualTo("79");
        assertThat(read.settings().writeMode()).isEqualTo(WriteMode.AUTO);
    }
}
