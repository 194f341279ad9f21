package io.reconpro.qbo.testkit;

import io.reconpro.qbo.login.Accounts;
import io.reconpro.qbo.sandbox.LocalQuickBooks;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.oauth.Tokens;
import io.reconpro.qbo.sandbox.shop.DemoBooks;
import io.reconpro.qbo.sandbox.shop.DemoShop;
import io.reconpro.qbo.sandbox.traffic.Limits;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What a newcomer meets: the demo's shop and books, nothing connected or set up yet, and the pages of both programs. */
public final class DemoStage implements AutoCloseable {

    public static final String USER = DemoShop.ADMINISTRATOR;

    private final TestDatabases databases = Database.H2.fresh();
    private final LocalQuickBooks quickBooks = LocalQuickBooks.start(
            Options.seeded().withShop(databases.shop().dataSource()));
    private final RunningExporter exporter;

    private DemoStage(int documents, List<String> more) {
        quickBooks.traffic().limits(Limits.off());
        LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
        Books books = books();
        books.prefer("TaxPrefs", "UsingSalesTax", false);
        books.prefer("TaxPrefs", "PartnerTaxEnabled", false);
        DemoBooks.prepare(books, today);
        DemoShop.create(databases.shop().dataSource(), DemoShop.Options.standard().size(documents).today(today)
                .classes(DemoBooks.classes(books)));
        List<String> settings = new ArrayList<>(databases.settings());
        Stage.standardSettings(quickBooks).stream().filter(setting -> !setting.startsWith("companies")).forEach(settings::add);
        settings.addAll(List.of(RunningExporter.PAGES, "exporter.run-as=" + USER,
                "quickbooks.limits.requests-per-second=1000", "quickbooks.limits.requests-per-minute=60000",
                "quickbooks.limits.batches-per-minute=6000",
                "history.record-url=" + quickBooks.baseUrl() + "/books/{realm}/{entity}/{id}"));
        settings.addAll(more);
        exporter = RunningExporter.start(settings);
        for (String path : List.of("/quickbooks/callback", "/login/oauth2/code/intuit")) {
            quickBooks.apps().allowRedirect(Tokens.CLIENT_ID, exporter.address() + path);
        }
        exporter.bean(Accounts.class).setPassword(USER, WebUser.PASSWORD, true);
    }

    /**
     * @param documents invoices in order of the first company; those that are wrong on purpose come on top
     * @param settings  of the exporter, each {@code key=value}
     */
    public static DemoStage with(int documents, String... settings) {
        return new DemoStage(documents, List.of(settings));
    }

    public RunningExporter exporter() {
        return exporter;
    }

    public LocalQuickBooks quickBooks() {
        return quickBooks;
    }

    /** Of the first company. */
    public Books books() {
        return quickBooks.books(Options.FIRST_REALM);
    }

    @Override
    public void close() {
        exporter.close();
        quickBooks.close();
        databases.close();
    }
}
