package io.reconpro.qbo.document;

/**
 * One thing to be looked up in the books.
 *
 * @param kind what is looked for; null for a name that customers, vendors and employees share
 * @param key an id, or a folded name; of a person the first and the last name in two lines
 */
public record Asked(By by, MasterKey.Kind kind, String key) {

    /** What it is looked up by. */
    public enum By { ID, NAME, PERSON }

    public static Asked id(MasterKey.Kind kind, String id) {
        return new Asked(By.ID, kind, id);
    }

    public static Asked partyName(String name) {
        return new Asked(By.NAME, null, Names.foldListed(name));
    }

    public static Asked person(MasterKey.Kind kind, String first, String last) {
        return new Asked(By.PERSON, kind, Names.fold(first) + "\n" + Names.fold(last));
    }

    public static Asked itemName(String name) {
        return new Asked(By.NAME, MasterKey.Kind.ITEM, Names.foldListed(name));
    }
}
