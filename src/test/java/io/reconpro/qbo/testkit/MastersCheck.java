package io.reconpro.qbo.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Nothing is new in QuickBooks but what the documents needed: their customers, vendors and items. */
final class MastersCheck {

    private static final Set<String> NEEDED = Set.of("Customer", "Item", "Invoice", "Vendor", "Bill");

    private final Beginning beginning;
    private final Trail trail;
    private final BooksView books;
    private final Expectations expectations;

    MastersCheck(Beginning beginning, Trail trail, BooksView books, Expectations expectations) {
        this.beginning = beginning;
        this.trail = trail;
        this.books = books;
        this.expectations = expectations;
    }

    List<String> deviations(List<ShopDocument> documents, List<AuditedBill> bills) {
        List<String> deviations = new ArrayList<>();
        Set<String> begun = trail.begun();
        List<ShopDocument> eligible = documents.stream()
                .filter(document -> beginning.wasApproved(document) || beginning.isNew(document))
                .filter(document -> begun.contains(document.key())).toList();
        Set<String> parties = eligible.stream().filter(this::hasOwnCustomer)
                .map(document -> Names.folded(document.party())).collect(Collectors.toSet());
        Set<String> services = eligible.stream()
                .flatMap(document -> document.lines(expectations.taxLines()).stream())
                .filter(line -> line.service() != null && !line.tax()).map(line -> Names.folded(line.service()))
                .collect(Collectors.toSet());
        Set<String> vendors = bills.stream().filter(bill -> begun.contains(bill.key()))
                .map(bill -> Names.folded(bill.vendor())).collect(Collectors.toSet());
        unexplained("Customer", "DisplayName", parties::contains, deviations);
        unexplained("Vendor", "DisplayName", vendors::contains, deviations);
        if (expectations.itemPerService()) {
            unexplained("Item", "Name", services::contains, deviations);
        }
        books.entities().stream().filter(entity -> !NEEDED.contains(entity))
                .filter(entity -> !expectations.payments() || !entity.equals("Payment"))
                .forEach(entity -> books.created(entity).forEach(row -> deviations.add(
                        "%s %s is new in QuickBooks, but no export makes one".formatted(entity,
                                row.get("Id").asText()))));
        return deviations;
    }

    private boolean hasOwnCustomer(ShopDocument document) {
        return !document.retail() || expectations.retailCustomer() == null;
    }

    private void unexplained(String entity, String property, Predicate<String> needed, List<String> deviations) {
        for (JsonNode row : books.created(entity)) {
            String name = row.path(property).asText();
            if (!needed.test(Names.folded(name))) {
                deviations.add("%s '%s' (id %s) is new in QuickBooks, but no document that was sent needs it"
                        .formatted(entity, name, row.get("Id").asText()));
            }
        }
    }
}
