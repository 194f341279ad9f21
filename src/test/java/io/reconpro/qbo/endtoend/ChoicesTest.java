package io.reconpro.qbo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.reconpro.qbo.gate.Choices;
import io.reconpro.qbo.gate.Option;
import io.reconpro.qbo.gate.Resolved;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.settings.CompanySettings;
import io.reconpro.qbo.settings.Setting;
import io.reconpro.qbo.testkit.Firm;
import io.reconpro.qbo.testkit.Firms;
import io.reconpro.qbo.testkit.OnFirms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page of settings shows of a company's books. */
@OnFirms
@TestInstance(Lifecycle.PER_CLASS)
class ChoicesTest {

    private Firm firm;
    private Choices choices;

    @BeforeEach
    void begin(Firms firms) {
        firm = firm == null ? firms.firm() : firm;
        choices = firms.exporter().bean(Choices.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACCOUNT                | ''        | Accounts Receivable (A/R)
            SERVICE_ACCOUNT        | INCOME    | Body Shop Income, Detailing Income, Reconditioning Income
            SERVICE_ACCOUNT        | earned    | Interest Earned
            VENDOR_ACCOUNT         | pa        | Accounts Payable (A/P), Cost of Parts
            VENDOR_EXPENSE_ACCOUNT | pa        | Cost of Parts
            DEPOSIT_ACCOUNT        | unDep     | Undeposited Funds
            RETAIL_CUSTOMER        | walk      | Walk-in Customer
            RETAIL_CUSTOMER        | O'Mal     | O'Malley & Sons Auto
            RETAIL_CUSTOMER        | Brazos    | ''
            RETAIL_CLASS           | austin    | Wholesale:Austin, Wholesale:Austin:Mobile
            RETAIL_CLASS           | fleet     | ''
            TAX_ITEM               | ''        | Sales Tax Collected
            TAX_ITEM               | Hours     | ''
            ACCOUNT                | %' OR '%  | ''
            """)
    void findsWhatSuitsASettingByAPartOfItsName(Setting setting, String text, String names) {
        List<Option> found = choices.find(firm.id(), setting, text);

        assertThat(String.join(", ", found.stream().map(Option::name).toList())).isEqualTo(names);
        assertThat(found).allSatisfy(option -> assertThat(option.id()).isEqualTo(
                firm.idOf(entity(setting), option.name())));
    }

    @Test
    void findsAtMostFiftyOfManyCustomersInOneRequest(Firms firms) {
        for (int number = 0; number < 60; number++) {
            firm.enters("Customer", "Many %02d".formatted(number));
        }
        choices.find(firm.id(), Setting.RETAIL_CUSTOMER, "");
        firms.quickBooks().requests().clear();

        assertThat(choices.find(firm.id(), Setting.RETAIL_CUSTOMER, "many")).hasSize(Choices.MOST)
                .extracting(Option::name).isSorted();
        assertThat(firms.quickBooks().requests().all()).hasSize(1);
    }

    @Test
    void showsTheNamesOfChosenRecordsAndWhatIsWrongWithThem(Firms firms) {
        CompanySettings settings = CompanySettings.of(Map.of(
                "account", firm.idOf("Account", "Accounts Receivable (A/R)"), "retail-class", "wholesale:austin",
                "vendor-account", firm.idOf("Account", "Accounts Payable (A/P)"), "deposit-account", "Rent",
                "retail-customer", "Nobody", "tax-item", firm.idOf("Item", "Hours")));
        firms.quickBooks().requests().clear();

        assertThat(choices.resolve(firm.id(), settings))
                .extracting(Resolved::setting, resolved -> resolved.option() == null ? null : resolved.option().name(),
                        Resolved::problem)
                .containsExactly(
                        tuple(Setting.ACCOUNT, "Accounts Receivable (A/R)", null),
                        tuple(Setting.SERVICE_ACCOUNT, null, "it is required"),
                        tuple(Setting.VENDOR_ACCOUNT, "Accounts Payable (A/P)", null),
                        tuple(Setting.VENDOR_EXPENSE_ACCOUNT, null,
                                "it is required, as the Vendor Account is an accounts payable account"),
                        tuple(Setting.RETAIL_CUSTOMER, null, "QuickBooks has none of that name or id"),
                        tuple(Setting.RETAIL_CLASS, "Wholesale:Austin", null),
                        tuple(Setting.TAX_ITEM, "Hours", "it does not post to a liability account"),
                        tuple(Setting.DEPOSIT_ACCOUNT, "Rent",
                                "it is of type Expense, not Bank or Other Current Asset"));
        assertThat(firms.quickBooks().requests().all()).filteredOn(request -> request.kind() != Kind.TOKEN).hasSize(1);
    }

    @Test
    void saysWhyQuickBooksCannotBeAsked(Firms firms) {
        Firm stranger = firms.founded();

        assertThatExceptionOfType(StoppedException.class)
                .isThrownBy(() -> choices.find(stranger.id(), Setting.ACCOUNT, ""))
                .withMessageContaining("not connected");
    }

    @Test
    void refusesASettingThatNamesNoRecord() {
        assertThatIllegalArgumentException().isThrownBy(() -> choices.find(firm.id(), Setting.EXPORT_FROM, ""))
                .withMessageContaining("export-from");
    }

    private static String entity(Setting setting) {
        return switch (setting) {
            case RETAIL_CUSTOMER -> "Customer";
            case RETAIL_CLASS -> "Class";
            case TAX_ITEM -> "Item";
            default -> "Account";
        };
    }
}
