package io.reconpro.qbo.invoice;

import io.reconpro.qbo.gate.Reference;
import io.reconpro.qbo.settings.CompanySettings;
import io.reconpro.qbo.settings.ItemStrategy;
import io.reconpro.qbo.shop.Client;
import io.reconpro.qbo.shop.Invoice;
import io.reconpro.qbo.shop.Line;
import io.reconpro.qbo.shop.LineKind;
import io.reconpro.qbo.shop.Service;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which records of the books a chunk of invoices is about. */
final class Wanted {

    private static final Pattern QBO_ID = Pattern.compile("\\d{1,20}");

    private final CompanySettings settings;
    private final Reference reference;
    private final Linked linked;
    private final Map<Asked, String> listed = new LinkedHashMap<>();
    private final Map<Asked, Client> persons = new LinkedHashMap<>();
    private final Set<String> numbers = new LinkedHashSet<>();

    private Wanted(CompanySettings settings, Reference reference, Linked linked) {
        this.settings = settings;
        this.reference = reference;
        this.linked = linked;
    }

    static Wanted of(List<Invoice> invoices, CompanySettings settings, Reference reference, Linked linked) {
        Wanted wanted = new Wanted(settings, reference, linked);
        invoices.stream().filter(invoice -> !linked.isUnchanged(invoice)).forEach(wanted::add);
        return wanted;
    }

    /** What the invoices refer to by client or item name. */
    static Set<MasterKey> keys(List<Invoice> invoices, CompanySettings settings, Reference reference) {
        Set<MasterKey> keys = new LinkedHashSet<>();
        for (Invoice invoice : invoices) {
            if (needsOwnCustomer(invoice.client(), reference)) {
                keys.add(MasterKey.customer(invoice.client().id()));
            }
            services(invoice).map(line -> MasterKey.item(itemName(line.service(), settings))).forEach(keys::add);
        }
        return keys;
    }

    /** Retail clients need none where all their invoices go to the Retail Customer (S-11). */
    static boolean needsOwnCustomer(Client client, Reference reference) {
        return client != null && !(client.isRetail() && reference.retailCustomer() != null);
    }

    static String itemName(Service service, CompanySettings settings) {
        return settings.invoices().items() == ItemStrategy.SINGLE ? Names.GENERAL_ITEM : Names.ofItem(service);
    }

    /** The accounting id when it can be one of QuickBooks, else null: other systems' ids stand there too. */
    static String qboId(String accountingId) {
        return accountingId != null && QBO_ID.matcher(accountingId).matches() ? accountingId : null;
    }

    /** What to look up, with the id or name to ask for. */
    Map<Asked, String> listed() {
        return listed;
    }

    /** Persons to look up by first and last name, besides the name they would get. */
    Map<Asked, Client> persons() {
        return persons;
    }

    Set<String> numbers() {
        return numbers;
    }

    private void add(Invoice invoice) {
        if (needsOwnCustomer(invoice.client(), reference)) {
            addCustomer(invoice.client());
        }
        services(invoice).forEach(line -> addItem(line.service()));
        if (invoice.number() != null && !linked.invoices().containsKey(invoice.id())) {
            numbers.add(invoice.number());
        }
    }

    private void addCustomer(Client client) {
        String link = linked.masters().get(MasterKey.customer(client.id()));
        String id = link != null ? link : qboId(client.accountingId());
        if (id != null) {
            listed.put(Asked.customerId(id), id);
        }
        String name = Names.ofCustomer(client);
        if (link == null && name != null) {
            listed.putIfAbsent(Asked.partyName(name), name);
        }
        if (link == null && Names.isPerson(client)) {
            persons.putIfAbsent(Asked.person(client.firstName(), client.lastName()), client);
        }
    }

    private void addItem(Service service) {
        String name = itemName(service, settings);
        String link = linked.masters().get(MasterKey.item(name));
        String accountingId = settings.invoices().items() == ItemStrategy.SINGLE || service == null
                ? null : qboId(service.accountingId());
        Stream.of(link, accountingId).filter(id -> id != null).forEach(id -> listed.put(Asked.itemId(id), id));
        if (link == null) {
            listed.putIfAbsent(Asked.itemName(name), name);
        }
    }

    private static Stream<Line> services(Invoice invoice) {
        return invoice.lines().stream().filter(line -> line.kind() != LineKind.TAX);
    }
}
