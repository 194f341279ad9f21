package io.reconpro.qbo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Closes an end-to-end test: compares a company's shop, its books and the exporter's tables, using no class of the
 * exporter, and names everything that should not be.
 *
 * <p>{@link #begin()} before the first run notes what is there; {@link #assertClean()} after the last one judges.
 */
public final class Auditor {

    private final ShopReader shop;
    private final TrailReader exporter;
    private final BooksReader books;
    private Expectations expectations = Expectations.standard();
    private Beginning beginning;

    /**
     * @param databases the shop's and the exporter's, both with their tables
     * @param baseUrl QuickBooks' address, without a slash at the end
     * @param accessToken asked before every call, so that a test may let tokens expire
     */
    public Auditor(TestDatabases databases, long companyId, String baseUrl, String realm,
            Supplier<String> accessToken) {
        shop = new ShopReader(databases.shop().dataSource(), companyId);
        exporter = new TrailReader(databases.exporter().dataSource(), companyId, realm);
        books = new BooksReader(baseUrl, realm, accessToken);
    }

    /** The company's settings as far as they decide what an invoice looks like. */
    public Auditor expecting(Expectations settings) {
        expectations = settings;
        return this;
    }

    public Auditor begin() {
        beginning = new Beginning(shop.statuses(), books.ids(), exporter.lastRunId());
        return this;
    }

    public void assertClean() {
        assertThat(deviations()).as("deviations").isEmpty();
    }

    /** Every deviation as a sentence with the document's number and both values; none when all is well. */
    public List<String> deviations() {
        List<ShopDocument> invoices = shop.documents();
        List<AuditedBill> bills = shop.bills();
        List<Audited> documents = new ArrayList<>(invoices);
        documents.addAll(bills);
        Trail trail = exporter.read(beginning.lastRunId());
        BooksView view = books.read(beginning.bookIds());
        Exported exported = Exported.match(trail, view);
        List<String> deviations = new ArrayList<>();
        deviations.addAll(new DocumentCheck(beginning, trail, view, expectations).deviations(documents, exported));
        deviations.addAll(new MastersCheck(beginning, trail, view, expectations).deviations(invoices, bills));
        if (expectations.payments()) {
            deviations.addAll(new PaymentCheck(trail, view).deviations(invoices, shop.payments()));
        }
        deviations.addAll(new TrailCheck(beginning, trail, expectations).deviations(documents, exported));
        return deviations;
    }
}
