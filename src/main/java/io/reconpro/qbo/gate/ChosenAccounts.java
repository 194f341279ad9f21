package io.reconpro.qbo.gate;

import io.reconpro.qbo.settings.BillSettings;
import java.util.List;
import java.util.stream.Stream;

/** What the accounts that settings name stand for in the books. */
record ChosenAccounts(List<Listed> accounts) {

    static final List<String> RECEIVABLE = List.of("Accounts Receivable");
    static final List<String> INCOME = List.of("Income", "Other Income");
    static final List<String> LIABILITY = List.of("Other Current Liability", "Long Term Liability");
    static final List<String> EXPENSE = List.of("Expense", "Other Expense", "Cost of Goods Sold");
    static final List<String> DEPOSIT = List.of("Bank", "Other Current Asset");
    static final List<String> PAYABLE = List.of("Accounts Payable");
    static final List<String> VENDOR = Stream.concat(EXPENSE.stream(), PAYABLE.stream()).toList();

    Choice choose(String wanted, List<String> types) {
        return Choice.of(wanted, accounts).ofType("AccountType", types);
    }

    /** The type of the Vendor Account decides what it is used for (S-10). */
    BillAccounts ofBills(BillSettings settings) {
        if (settings.vendorAccount().isEmpty()) {
            return BillAccounts.NOT_CHOSEN;
        }
        Choice vendor = choose(settings.vendorAccount(), VENDOR);
        if (vendor.found() == null) {
            return wrong("Vendor Account", vendor);
        }
        if (EXPENSE.contains(vendor.found().text("AccountType"))) {
            return new BillAccounts(null, Account.of(vendor.found()), null);
        }
        if (settings.expenseAccount().isEmpty()) {
            return BillAccounts.wrong("the setting Vendor Account is \"" + vendor.shown()
                    + "\", an accounts payable account, but the setting Vendor Expense Account is empty");
        }
        Choice expense = choose(settings.expenseAccount(), EXPENSE);
        return expense.found() == null ? wrong("Vendor Expense Account", expense)
                : new BillAccounts(Account.of(vendor.found()), Account.of(expense.found()), null);
    }

    private static BillAccounts wrong(String setting, Choice choice) {
        return BillAccounts.wrong("the setting " + setting + " is \"" + choice.shown() + "\", but " + choice.problem());
    }
}
