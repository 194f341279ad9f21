package io.reconpro.qbo.document;

import io.reconpro.qbo.shop.Contact;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which records of the books a chunk of documents is about; filled by the kind of document. */
public final class Wanted {

    private static final Pattern QBO_ID = Pattern.compile("\\d{1,20}");

    private final String entity;
    private final Map<Asked, String> listed = new LinkedHashMap<>();
    private final Map<Asked, Person> persons = new HashMap<>();
    private final Set<String> numbers = new LinkedHashSet<>();
    private final Map<String, Set<String>> documents = new LinkedHashMap<>();

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

    /**
     * The customer of a client, or the vendor of a vendor, and everybody who may have the name.
     *
     * @param link the id it had in earlier exports, or null
     */
    public void party(MasterKey.Kind kind, Contact contact, String link) {
        Stream.of(link, qboId(contact.accountingId())).filter(Objects::nonNull)
                .forEach(id -> listed.put(Asked.id(kind, id), id));
        String name = Names.ofContact(contact);
        if (link == null && name != null) {
            listed.putIfAbsent(Asked.partyName(name), name);
        }
        if (link == null && Names.isPerson(contact)) {
            Asked person = Asked.person(kind, contact.firstName(), contact.lastName());
            listed.putIfAbsent(person, "");
            persons.putIfAbsent(person, new Person(contact.firstName(), contact.lastName()));
        }
    }

    public void item(String id) {
        listed.put(Asked.id(MasterKey.Kind.ITEM, id), id);
    }

    public void itemNamed(String name) {
        listed.putIfAbsent(Asked.itemName(name), name);
    }

    /** Documents of this kind that bear the number already. */
    public void number(String number) {
        numbers.add(number);
    }

    /**
     * A document as it stands in QuickBooks now; asked anew for every chunk, as people change it there.
     *
     * @param entity such as {@code Invoice} or {@code Payment}
     */
    public void document(String entity, String id) {
        documents.computeIfAbsent(entity, all -> new LinkedHashSet<>()).add(id);
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

    /** Ids of the documents to read, by their kind. */
    Map<String, Set<String>> documents() {
        return documents;
    }
}
