package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Linked;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.Names;
import io.reconpro.qbo.document.Wanted;
import io.reconpro.qbo.gate.Reference;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.settings.CompanySettings;
import io.reconpro.qbo.settings.ItemStrategy;
import io.reconpro.qbo.shop.Client;
import io.reconpro.qbo.shop.Invoice;
import io.reconpro.qbo.shop.Line;
import io.reconpro.qbo.shop.LineKind;
import io.reconpro.qbo.shop.Service;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which records of the books invoices need: their customers, items and numbers. */
final class Needs {

    private final CompanySettings settings;
    private final Reference reference;
    private final Linked linked;
    private final Wanted wanted = new Wanted("Invoice");

    private Needs(CompanySettings settings, Reference reference, Linked linked) {
        this.settings = settings;
        this.reference = reference;
        this.linked = linked;
    }

    static Wanted of(List<Invoice> invoices, CompanySettings settings, Reference reference, Linked linked) {
        Needs needs = new Needs(settings, reference, linked);
        invoices.forEach(invoice -> linked.unchanged(InvoiceFindings.subject(invoice), SourceHash.of(invoice))
                .ifPresentOrElse(link -> needs.wanted.document(InvoiceChunk.ENTITY, link.qboId()),
                        () -> needs.add(invoice)));
        return needs.wanted;
    }

    /** What the invoices refer to by client or item name. */
    static Set<MasterKey> keys(List<Invoice> invoices, CompanySettings settings, Reference reference) {
        Set<MasterKey> keys = new LinkedHashSet<>();
        for (Invoice invoice : invoices) {
            if (ownCustomer(invoice.client(), reference)) {
                keys.add(MasterKey.customer(invoice.client().id()));
            }
            services(invoice).map(line -> MasterKey.item(itemName(line.service(), settings))).forEach(keys::add);
        }
        return keys;
    }

    /** Retail clients need none where all their invoices go to the Retail Customer (S-11). */
    static boolean ownCustomer(Client client, Reference reference) {
        return client != null && !(client.isRetail() && reference.retailCustomer() != null);
    }

    static String itemName(Service service, CompanySettings settings) {
        return settings.invoices().items() == ItemStrategy.SINGLE ? Names.GENERAL_ITEM : Names.ofItem(service);
    }

    private void add(Invoice invoice) {
        Client client = invoice.client();
        if (ownCustomer(client, reference)) {
            wanted.party(MasterKey.Kind.CUSTOMER, client, linked.masters().get(MasterKey.customer(client.id())));
        }
        services(invoice).forEach(line -> addItem(line.service()));
        Optional<Link> link = linked.document(Long.toString(invoice.id()));
        if (link.isPresent() && settings.invoices().overwriteExisting()) {
            wanted.document(InvoiceChunk.ENTITY, link.get().qboId());
        } else if (link.isEmpty() && invoice.number() != null) {
            wanted.number(invoice.number());
        }
    }

    private void addItem(Service service) {
        String name = itemName(service, settings);
        String link = linked.masters().get(MasterKey.item(name));
        String accountingId = settings.invoices().items() == ItemStrategy.SINGLE || service == null
                ? null : Wanted.qboId(service.accountingId());
        Stream.of(link, accountingId).filter(id -> id != null).forEach(wanted::item);
        if (link == null) {
            wanted.itemNamed(name);
        }
    }

    private static Stream<Line> services(Invoice invoice) {
        return invoice.lines().stream().filter(line -> line.kind() != LineKind.TAX);
    }
}
