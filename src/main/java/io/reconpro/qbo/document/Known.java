package io.reconpro.qbo.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of the books for one chunk of documents. */
public final class Known {

    private final Map<Asked, List<Listed>> listed;
    private final Map<String, List<NumberHolder>> numbers;
    private final Map<String, Map<String, ObjectNode>> documents;

    Known(Map<Asked, List<Listed>> listed, Map<String, List<NumberHolder>> numbers,
            Map<String, Map<String, ObjectNode>> documents) {
        this.listed = Map.copyOf(listed);
        this.numbers = Map.copyOf(numbers);
        this.documents = Map.copyOf(documents);
    }

    /** Ids of all customers or vendors found, for asking the ledger whose they are. */
    public Set<String> partyIds(MasterKey.Kind kind) {
        return listed.values().stream().flatMap(List::stream)
                .filter(record -> record instanceof Party party && party.is(kind))
                .map(Listed::id).collect(Collectors.toSet());
    }

    /** @param kind customer or vendor */
    public Optional<Party> party(MasterKey.Kind kind, String id) {
        return found(Asked.id(kind, id), Party.class).stream().findFirst();
    }

    /** Everybody with this name, inactive ones and other kinds too. */
    public List<Party> partiesNamed(String name) {
        return found(Asked.partyName(name), Party.class);
    }

    /** Customers or vendors of this first and last name, whatever they are called on forms. */
    public List<Party> persons(MasterKey.Kind kind, String first, String last) {
        return found(Asked.person(kind, first, last), Party.class);
    }

    public Optional<ListedItem> item(String id) {
        return found(Asked.id(MasterKey.Kind.ITEM, id), ListedItem.class).stream().findFirst();
    }

    public List<ListedItem> itemsNamed(String name) {
        return found(Asked.itemName(name), ListedItem.class);
    }

    public List<NumberHolder> holdersOf(String number) {
        return numbers.getOrDefault(Names.fold(number), List.of());
    }

    /** A document that was {@link Wanted#document wanted}, as QuickBooks holds it; empty when it is gone there. */
    public Optional<ObjectNode> document(String entity, String id) {
        return Optional.ofNullable(documents.getOrDefault(entity, Map.of()).get(id));
    }

    private <T extends Listed> List<T> found(Asked asked, Class<T> type) {
        return listed.getOrDefault(asked, List.of()).stream().map(type::cast).toList();
    }
}
