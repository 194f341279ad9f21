package io.reconpro.qbo.document;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which records of the books a chunk of documents is about; filled by the kind of document. */
public final class Wanted {

    private static final Pattern QBO_ID = Pattern.compile("\\d{1,20}");

    private final String entity;
    private final Map<Asked, String> listed = new LinkedHashMap<>();
    private final Map<Asked, Person> persons = new HashMap<>();
    private final Set<String> numbers = new LinkedHashSet<>();

    /** First and last name, as they are asked for. */
    record Person(String first, String last) {
    }

    /** @param entity what the documents are in QuickBooks */
    public Wanted(String entity) {
        this.entity = entity;
    }

    /** The accounting id when it can be one of QuickBooks, else null: other systems' ids stand there too. */
    public static String qboId(String accountingId) {
        return accountingId != null && QBO_ID.matcher(accountingId).matches() ? accountingId : null;
    }

    public void customer(String id) {
        listed.put(Asked.customerId(id), id);
    }

    /** Everybody of this name: customers, vendors and employees share one set of names. */
    public void party(String name) {
        listed.putIfAbsent(Asked.partyName(name), name);
    }

    /** Customers of this first and last name, whatever they are called on forms. */
    public void person(String first, String last) {
        Asked person = Asked.person(first, last);
        listed.putIfAbsent(person, "");
        persons.putIfAbsent(person, new Person(first, last));
    }

    public void item(String id) {
        listed.put(Asked.itemId(id), id);
    }

    public void itemNamed(String name) {
        listed.putIfAbsent(Asked.itemName(name), name);
    }

    /** Documents of this kind that bear the number already. */
    public void number(String number) {
        numbers.add(number);
    }

    String entity() {
        return entity;
    }

    /** What to look up, with the id or name to ask for. */
    Map<Asked, String> listed() {
        return listed;
    }

    Person person(Asked asked) {
        return persons.get(asked);
    }

    Set<String> numbers() {
        return numbers;
    }
}
