package io.reconpro.qbo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.log.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The type of the account decides how bills are booked (S-10), and payments are deposited only where they can be. */
class BillAccountsTest {

    private final Books books = new Books();

    @BeforeEach
    void addAccounts() {
        books.account(31, "Subcontractors", "Expense", "OtherBusinessExpenses");
        books.account(32, "Penalties", "Other Expense", "PenaltiesSettlements");
        books.account(33, "Parts", "Cost of Goods Sold", "SuppliesMaterialsCogs");
        books.account(34, "Accounts Payable (A/P)", "Accounts Payable", "AccountsPayable");
        books.account(35, "Undeposited Funds", "Other Current Asset", "UndepositedFunds");
    }

    @Test
    void leavesBillsWaitingWithoutVendorAccount() {
        BillAccounts bills = books.with("vendor-expense-account", "31").judge().reference().bills();

        assertThat(bills).isEqualTo(BillAccounts.NOT_CHOSEN);
        assertThat(bills.chosen()).isFalse();
        assertThat(bills.usable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"31, 31", "Subcontractors, 31", "32, 32", "parts, 33"})
    void booksLinesOnAnExpenseAccountAndLeavesThePayableToQuickBooks(String vendorAccount, String expense) {
        BillAccounts bills = books.with("vendor-account", vendorAccount).judge().reference().bills();

        assertThat(bills.usable()).isTrue();
        assertThat(bills.payable()).isNull();
        assertThat(bills.expense().id()).isEqualTo(expense);
    }

    @Test
    void booksOnAPayableAccountWithAnExpenseAccountForTheLines() {
        BillAccounts bills = books.with("vendor-account", "34").with("vendor-expense-account", "Parts").judge()
                .reference().bills();

        assertThat(bills.usable()).isTrue();
        assertThat(bills.payable().name()).isEqualTo("Accounts Payable (A/P)");
        assertThat(bills.expense().id()).isEqualTo("33");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            34       | ''       | the setting Vendor Account is "Accounts Payable (A/P) (id 34)", but as it is an accounts payable account, the setting Vendor Expense Account is needed, too
            34       | Checking | the setting Vendor Expense Account is "Checking", but it is of type Bank, not Expense, Other Expense or Cost of Goods Sold
            34       | 34       | the setting Vendor Expense Account is "Accounts Payable (A/P) (id 34)", but it is of type Accounts Payable, not Expense, Other Expense or Cost of Goods Sold
            Checking | ''       | the setting Vendor Account is "Checking", but it is of type Bank, not Expense, Other Expense, Cost of Goods Sold or Accounts Payable
            Nothing  | 31       | the setting Vendor Account is "Nothing", but QuickBooks has none of that name or id
            """)
    void saysWhyBillsCannotBeBookedAndLetsInvoicesGo(String vendorAccount, String expenseAccount, String problem) {
        GateResult result = books.with("vendor-account", vendorAccount)
                .with("vendor-expense-account", expenseAccount).judge();

        BillAccounts bills = result.reference().bills();
        assertThat(bills.chosen()).isTrue();
        assertThat(bills.usable()).isFalse();
        assertThat(bills.problem()).isEqualTo(problem);
        assertThat(result.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Checking, 3", "35, 35"})
    void depositsPaymentsOnABankAccountOrAnotherCurrentAsset(String account, String id) {
        books.with("export-payments", "true").with("deposit-account", account);

        assertThat(books.judge().reference().deposits().id()).isEqualTo(id);
    }

    @Test
    void asksForNoDepositAccountWherePaymentsStayInReconPro() {
        GateResult result = books.with("deposit-account", "Loan").judge();

        assertThat(result.findings()).extracting(Finding::code).isEmpty();
        assertThat(result.reference().deposits()).isNull();
    }
}
