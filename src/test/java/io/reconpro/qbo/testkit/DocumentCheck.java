package io.reconpro.qbo.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Exported in the shop ⇔ exactly one document in QuickBooks, and that one says the same. */
final class DocumentCheck {

    private final Beginning beginning;
    private final Trail trail;
    private final BooksView books;
    private final InvoiceCheck invoices;
    private final BillCheck bills;
    private final List<String> deviations = new ArrayList<>();

    DocumentCheck(Beginning beginning, Trail trail, BooksView books, Expectations expectations) {
        this.beginning = beginning;
        this.trail = trail;
        this.books = books;
        this.invoices = new InvoiceCheck(books, expectations, deviations);
        this.bills = new BillCheck(books, expectations, deviations);
    }

    List<String> deviations(List<? extends Audited> documents, Exported exported) {
        for (Audited document : documents) {
            boolean expected = document.isExported() && !"EXPORTED".equals(beginning.statuses().get(document.key()));
            check(document, expected, exported.of(document));
        }
        Set<String> known = documents.stream().map(Audited::key).collect(Collectors.toSet());
        exported.byKey().forEach((key, found) -> {
            if (!known.contains(key)) {
                found.forEach(one -> report("%s was written for %s, which the shop does not have", one, key));
            }
        });
        exported.unmarked().forEach(one -> report("%s is new and bears the marker of no write", one));
        return deviations;
    }

    private void check(Audited document, boolean expected, List<Exported.Found> found) {
        if (!expected) {
            found.stream().filter(one -> books.isNew(one.entity(), one.json()) && !explained(document, one))
                    .forEach(one -> report("%s is %s in the shop, but in QuickBooks as %s", document,
                            document.status(), one));
            return;
        }
        if (found.size() != 1) {
            report("%s is exported: expected 1 of it in QuickBooks, found %d: %s", document, found.size(), found);
            return;
        }
        String link = trail.links().get(document.key());
        if (!found.get(0).id().equals(link)) {
            report("%s: linked to QuickBooks id %s, but found as %s", document, link, found.get(0));
        }
        if (document instanceof ShopDocument invoice) {
            invoices.check(invoice, found.get(0).json());
        } else if (document instanceof AuditedBill bill) {
            bills.check(bill, found.get(0).json());
        }
    }

    /**
     * It changed in the shop while QuickBooks took it, or after it was exported before: the shop keeps its state, the
     * link stays, the log says so.
     */
    private boolean explained(Audited document, Exported.Found found) {
        return (trail.changed().contains(document.key()) || wasExported(document))
                && found.id().equals(trail.links().get(document.key()));
    }

    /** By an earlier run than the last one that saw it, which left it as it is. */
    private boolean wasExported(Audited document) {
        List<Trail.Line> lines = trail.lines().stream().filter(line -> line.key().equals(document.key())).toList();
        return lines.stream().anyMatch(Trail.Line::exported) && !lines.get(lines.size() - 1).exported();
    }

    private void report(String sentence, Object... values) {
        deviations.add(sentence.formatted(values));
    }
}
