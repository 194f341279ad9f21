package io.reconpro.qbo.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Exported in the shop ⇔ exactly one invoice in QuickBooks, and that one says the same. */
final class DocumentCheck {

    private final Beginning beginning;
    private final Trail trail;
    private final BooksView books;
    private final InvoiceCheck invoices;
    private final List<String> deviations = new ArrayList<>();

    DocumentCheck(Beginning beginning, Trail trail, BooksView books, Expectations expectations) {
        this.beginning = beginning;
        this.trail = trail;
        this.books = books;
        this.invoices = new InvoiceCheck(books, expectations, deviations);
    }

    List<String> deviations(List<ShopDocument> documents, Exported exported) {
        for (ShopDocument document : documents) {
            boolean expected = document.isExported() && !"EXPORTED".equals(beginning.statuses().get(document.id()));
            check(document, expected, exported.of(document));
        }
        Set<String> known = documents.stream().map(ShopDocument::sourceId).collect(Collectors.toSet());
        exported.bySource().forEach((source, found) -> {
            if (!known.contains(source)) {
                found.forEach(one -> report("%s was written for invoice id %s, which the shop does not have",
                        name(one), source));
            }
        });
        exported.unmarked().forEach(one -> report("%s is new and bears the marker of no write", name(one)));
        return deviations;
    }

    private void check(ShopDocument document, boolean expected, List<JsonNode> found) {
        if (!expected) {
            found.stream().filter(one -> books.isNew("Invoice", one) && !explained(document, one)).forEach(one ->
                    report("%s is %s in the shop, but in QuickBooks as %s", document, document.status(), name(one)));
            return;
        }
        if (found.size() != 1) {
            report("%s is exported: expected 1 invoice in QuickBooks, found %d: %s", document, found.size(),
                    found.stream().map(DocumentCheck::name).toList());
            return;
        }
        String link = trail.invoiceLinks().get(document.sourceId());
        String id = found.get(0).get("Id").asText();
        if (!id.equals(link)) {
            report("%s: linked to QuickBooks id %s, but found as %s", document, link, name(found.get(0)));
        }
        invoices.check(document, found.get(0));
    }

    /** Somebody changed it while QuickBooks took it: the shop keeps its state, the link stays, the log says so. */
    private boolean explained(ShopDocument document, JsonNode invoice) {
        return trail.changed().contains(document.sourceId())
                && invoice.get("Id").asText().equals(trail.invoiceLinks().get(document.sourceId()));
    }

    private void report(String sentence, Object... values) {
        deviations.add(sentence.formatted(values));
    }

    static String name(JsonNode invoice) {
        return "QuickBooks invoice %s (number %s)".formatted(invoice.get("Id").asText(),
                invoice.path("DocNumber").asText("none"));
    }
}
