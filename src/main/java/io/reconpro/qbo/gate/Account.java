package io.reconpro.qbo.gate;

/**
 * An account of the connected books.
 *
 * @param name the fully qualified name
 * @param type QuickBooks' AccountType, such as "Accounts Receivable"
 * @param subType QuickBooks' AccountSubType; null when not given
 */
public record Account(String id, String name, String type, String subType, boolean active) {

    static Account of(Listed listed) {
        String subType = listed.text("AccountSubType");
        return new Account(listed.id(), listed.qualifiedName(), listed.text("AccountType"),
                subType.isEmpty() ? null : subType, listed.active());
    }
}
