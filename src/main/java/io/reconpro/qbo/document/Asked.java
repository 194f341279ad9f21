package io.reconpro.qbo.document;

/**
 * One thing to be looked up in the books: names are shared by customers, vendors and employees.
 *
 * @param key an id, or a folded name; of a person the first and the last name in two lines
 */
public record Asked(By by, String key) {

    /** What it is looked up by. */
    public enum By { CUSTOMER_ID, PARTY_NAME, PERSON, ITEM_ID, ITEM_NAME }

    public static Asked customerId(String id) {
        return new Asked(By.CUSTOMER_ID, id);
    }

    public static Asked partyName(String name) {
        return new Asked(By.PARTY_NAME, Names.foldListed(name));
    }

    public static Asked person(String first, String last) {
        return new Asked(By.PERSON, Names.fold(first) + "\n" + Names.fold(last));
    }

    public static Asked itemId(String id) {
        return new Asked(By.ITEM_ID, id);
    }

    public static Asked itemName(String name) {
        return new Asked(By.ITEM_NAME, Names.foldListed(name));
    }
}
