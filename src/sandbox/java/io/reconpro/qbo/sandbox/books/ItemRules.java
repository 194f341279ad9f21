package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Products and services, with the accounts they post to. */
final class ItemRules implements Rules {

    /** A liability account is allowed: that is how deposits and collected tax are sold without being income. */
    private static final List<String> INCOME = List.of("Income", "Other Income", "Other Current Liability",
            "Long Term Liability");
    private static final List<String> EXPENSE = List.of("Expense", "Other Expense", "Cost of Goods Sold");

    private final Company company;
    private final Names names;
    private final Accounts accounts;
    private final Hierarchy hierarchy;

    ItemRules(Company company) {
        this.company = company;
        this.names = new Names(company);
        this.accounts = new Accounts(company);
        this.hierarchy = new Hierarchy(company, "Name", "SubItem");
    }

    @Override
    public Set<String> kept() {
        return Set.of("Active");
    }

    @Override
    public void complete(Draft draft) {
        ObjectNode record = draft.record();
        Names.refuseSeparators(record, "Name");
        names.settle(draft, "Name");
        names.refuseTaken(draft, "Name", List.of("Item"));
        hierarchy.complete(draft);
        String type = record.get("Type").asText();
        accounts.resolve(record, "IncomeAccountRef", INCOME, List.of("Service", "Inventory").contains(type));
        boolean purchased = Money.of(record.path("PurchaseCost")).signum() != 0
                || record.hasNonNull("PurchaseDesc");
        accounts.resolve(record, "ExpenseAccountRef", EXPENSE,
                List.of("NonInventory", "Inventory").contains(type) || purchased && type.equals("Service"));
        completeInventory(draft, type.equals("Inventory"));
        company.resolve(record, "ClassRef", "Class");
        draft.orElse("Taxable", false);
        if (!type.equals("Category")) {
            record.put("UnitPrice", Money.of(record.path("UnitPrice")));
            record.put("PurchaseCost", Money.of(record.path("PurchaseCost")));
        }
    }

    private void completeInventory(Draft draft, boolean inventory) {
        ObjectNode record = draft.record();
        accounts.resolve(record, "AssetAccountRef", List.of("Other Current Asset"), inventory);
        if (inventory && !record.hasNonNull("QtyOnHand")) {
            throw QboFault.validation("6520", "Quantity missing", "An inventory item needs QtyOnHand", "QtyOnHand");
        }
        if (inventory && !record.hasNonNull("InvStartDate")) {
            throw Schema.missing("InvStartDate");
        }
        record.put("TrackQtyOnHand", inventory);
    }

    @Override
    public void stored(ObjectNode record, ObjectNode before) {
        hierarchy.renameChildren("Item", record, before);
    }
}
