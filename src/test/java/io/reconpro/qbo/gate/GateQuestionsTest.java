package io.reconpro.qbo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.settings.CompanySettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateQuestionsTest {

    private static final String ANY_STATE = " AND Active IN (true, false)";

    @Test
    void asksOnlyForWhatTheSettingsUse() {
        assertThat(new GateQuestions(settings("", false, "Sales Tax")).queries()).extracting(Query::entity)
                .containsExactly("Preferences", "CompanyInfo", "Account", "Class");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            O'Neil             | DisplayName IN ('O\\'Neil', 'O\\'Neil (deleted)')
            Retail:Walk-in     | DisplayName IN ('Walk-in', 'Walk-in (deleted)')
            """)
    void asksForTheRetailCustomerByNameInBothSpellings(String customer, String where) {
        assertThat(new GateQuestions(settings(customer, false, "")).queries())
                .contains(new Query("Customer", where + ANY_STATE)).hasSize(5);
    }

    @Test
    void asksByIdTooWhereTheValueMayBeOne() {
        assertThat(new GateQuestions(settings("58", true, "70")).queries()).contains(
                new Query("Customer", "DisplayName IN ('58', '58 (deleted)')" + ANY_STATE),
                new Query("Customer", "Id IN ('58')" + ANY_STATE),
                new Query("Item", "Name IN ('70', '70 (deleted)')" + ANY_STATE),
                new Query("Item", "Id IN ('70')" + ANY_STATE));
    }

    private static CompanySettings settings(String retailCustomer, boolean includeTax, String taxItem) {
        return CompanySettings.of(Map.of("account", "1", "service-account", "2", "retail-customer", retailCustomer,
                "include-tax-services", Boolean.toString(includeTax), "tax-item", taxItem));
    }
}
