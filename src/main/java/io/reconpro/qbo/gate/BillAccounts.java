package io.reconpro.qbo.gate;

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

    static BillAccounts wrong(String problem) {
        return new BillAccounts(null, null, problem);
    }

    /** Whether the setting Vendor Account is filled, well or not. */
    public boolean chosen() {
        return usable() || problem != null;
    }

    public boolean usable() {
        return expense != null;
    }
}
