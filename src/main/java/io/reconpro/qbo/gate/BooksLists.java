package io.reconpro.qbo.gate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.quickbooks.Query;
import io.reconpro.qbo.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lists of the connected books, and what settings stand for in them.
 *
 * @param records by entity, such as Account
 */
record BooksLists(Map<String, List<Listed>> records) {

    static final List<String> RECEIVABLE = List.of("Accounts Receivable");
    static final List<String> EXPENSE = List.of("Expense", "Other Expense", "Cost of Goods Sold");
    private static final List<String> LIABILITY = List.of("Other Current Liability", "Long Term Liability");
    private static final Map<Setting, List<String>> ACCOUNT_TYPES = Map.of(
            Setting.ACCOUNT, RECEIVABLE,
            Setting.SERVICE_ACCOUNT, List.of("Income", "Other Income"),
            Setting.VENDOR_ACCOUNT, Stream.concat(EXPENSE.stream(), Stream.of("Accounts Payable")).toList(),
            Setting.VENDOR_EXPENSE_ACCOUNT, EXPENSE,
            Setting.DEPOSIT_ACCOUNT, List.of("Bank", "Other Current Asset"));

    /** @param rows the rows of each query, in their order */
    static BooksLists of(List<Query> queries, List<List<ObjectNode>> rows) {
        Map<String, List<Listed>> records = new TreeMap<>();
        for (int i = 0; i < queries.size(); i++) {
            records.computeIfAbsent(queries.get(i).entity(), entity -> new ArrayList<>())
                    .addAll(rows.get(i).stream().map(Listed::of).toList());
        }
        return new BooksLists(records);
    }

    /** The entity among whose records a setting chooses. */
    static String entity(Setting setting) {
        return switch (setting) {
            case RETAIL_CUSTOMER -> "Customer";
            case RETAIL_CLASS -> "Class";
            case TAX_ITEM -> "Item";
            default -> "Account";
        };
    }

    List<Listed> of(String entity) {
        return records.getOrDefault(entity, List.of());
    }

    /** The record that a setting of this content stands for, if it is of a kind that the setting can use. */
    Choice choose(Setting setting, String content) {
        Choice choice = Choice.of(content, of(entity(setting)));
        if (setting == Setting.TAX_ITEM) {
            return choice.provided(this::postsToLiability, "it does not post to a liability account");
        }
        return ACCOUNT_TYPES.containsKey(setting) ? choice.ofType("AccountType", ACCOUNT_TYPES.get(setting)) : choice;
    }

    /** Whether a record of the right entity is of a kind that the setting can use. */
    boolean suits(Setting setting, Listed record) {
        return choose(setting, record.id()).found() != null;
    }

    /** An item that posts elsewhere would book collected tax as the company's own income. */
    private boolean postsToLiability(Listed item) {
        String accountId = item.json().path("IncomeAccountRef").path("value").asText("");
        return of("Account").stream().filter(account -> account.id().equals(accountId))
                .anyMatch(account -> LIABILITY.contains(account.text("AccountType")));
    }
}
