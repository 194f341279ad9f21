package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** References to accounts, which must be of the right type for what they are used for. */
final class Accounts {

    private final Company company;

    Accounts(Company company) {
        this.company = company;
    }

    /** @throws QboFault 2020 when a required one is missing, 6430 for a wrong type */
    void resolve(ObjectNode record, String property, List<String> types, boolean required) {
        ObjectNode account = company.resolve(record, property, "Account");
        if (account == null && required) {
            throw Schema.missing(property);
        }
        if (account != null && !types.contains(account.get("AccountType").asText())) {
            throw wrongType(property, account);
        }
    }

    /** The account that received money waits in until it is brought to the bank. */
    Optional<ObjectNode> undeposited() {
        return company.table("Account").having("Name", "Undeposited Funds").findFirst().map(Row::record);
    }

    static QboFault wrongType(String property, ObjectNode account) {
        return QboFault.validation("6430", "Invalid account type", "Invalid account type: " + property + " "
                + account.get("FullyQualifiedName").asText() + " is of type " + account.get("AccountType").asText(),
                property);
    }
}
