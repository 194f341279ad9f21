package io.reconpro.qbo.gate;

import io.reconpro.qbo.settings.BillSettings;
import io.reconpro.qbo.settings.Setting;

/**
 * Where vendor bills are booked (S-10).
 *
 * @param payable the accounts payable account; null: QuickBooks' own choice
 * @param expense the account of the bills' lines; null when bills cannot be exported
 * @param problem why bills cannot be exported, as a part of a sentence (E17); null when they can, or when no account
 *     is chosen
 */
public record BillAccounts(Account payable, Account expense, String problem) {

    /** No Vendor Account is chosen: bills wait (W26). */
    public static final BillAccounts NOT_CHOSEN = new BillAccounts(null, null, null);

    /** Whether the setting Vendor Account is filled, well or not. */
    public boolean chosen() {
        return usable() || problem != null;
    }

    public boolean usable() {
        return expense != null;
    }

    /** The type of the Vendor Account decides what it is used for. */
    static BillAccounts of(BillSettings settings, BooksLists books) {
        if (settings.vendorAccount().isEmpty()) {
            return NOT_CHOSEN;
        }
        Choice vendor = books.choose(Setting.VENDOR_ACCOUNT, settings.vendorAccount());
        if (vendor.found() == null) {
            return wrong("Vendor Account", vendor.shown(), vendor.problem());
        }
        Account account = Account.of(vendor.found());
        if (BooksLists.EXPENSE.contains(account.type())) {
            return new BillAccounts(null, account, null);
        }
        if (settings.expenseAccount().isEmpty()) {
            return wrong("Vendor Account", vendor.shown(),
                    "as it is an accounts payable account, the setting Vendor Expense Account is needed, too");
        }
        Choice expense = books.choose(Setting.VENDOR_EXPENSE_ACCOUNT, settings.expenseAccount());
        return expense.found() == null ? wrong("Vendor Expense Account", expense.shown(), expense.problem())
                : new BillAccounts(account, Account.of(expense.found()), null);
    }

    private static BillAccounts wrong(String setting, String value, String problem) {
        return new BillAccounts(null, null, "the setting %s is \"%s\", but %s".formatted(setting, value, problem));
    }
}
