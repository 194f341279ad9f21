package io.reconpro.qbo.testkit;

import io.reconpro.qbo.log.Summary;
import io.reconpro.qbo.sandbox.LocalQuickBooks;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.shop.ShopBuilder;
import io.reconpro.qbo.sandbox.traffic.Limits;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Everything an end-to-end test needs: a shop, a local QuickBooks and the exporter between them. Limits are lifted on both
 * sides.
 */
public final class Stage implements AutoCloseable {

    public static final String REALM = Options.FIRST_REALM;
    public static final String ADMINISTRATOR = "admin@bayside.example";

    private static final List<String> UNLIMITED = List.of("quickbooks.limits.requests-per-second=100000",
            "quickbooks.limits.requests-per-minute=6000000", "quickbooks.limits.batches-per-minute=6000000");

    private final TestDatabases databases;
    private final LocalQuickBooks quickBooks;
    private final List<String> settings = new ArrayList<>();
    private final List<BeanPostProcessor> watchers = new ArrayList<>();
    private ShopBuilder shop;
    private RunningExporter exporter;
    private Auditor auditor;

    private Stage(TestDatabases databases, LocalQuickBooks quickBooks) {
        this.databases = databases;
        this.quickBooks = quickBooks;
        quickBooks.traffic().limits(Limits.off());
        settings.addAll(databases.settings());
        settings.addAll(standardSettings(quickBooks));
        settings.addAll(UNLIMITED);
    }

    public static Stage on(Database database) {
        return new Stage(database.fresh(), LocalQuickBooks.start(Options.seeded()));
    }

    /** How an exporter reaches a local QuickBooks, with the demo company connected and its accounts chosen. */
    public static List<String> standardSettings(LocalQuickBooks quickBooks) {
        return standardSettings(quickBooks.baseUrl());
    }

    /** The same for one that runs in another process. */
    public static List<String> standardSettings(String quickBooksUrl) {
        return List.of(
                "quickbooks.api-url=" + quickBooksUrl,
                "quickbooks.authorization-url=" + quickBooksUrl + "/connect/oauth2",
                "quickbooks.token-url=" + quickBooksUrl + "/oauth2/v1/tokens/bearer",
                "quickbooks.revoke-url=" + quickBooksUrl + "/v2/oauth2/tokens/revoke",
                "quickbooks.userinfo-url=" + quickBooksUrl + "/v1/openid_connect/userinfo",
                "quickbooks.jwks-url=" + quickBooksUrl + "/op/v1/jwks",
                "quickbooks.issuer-url=" + quickBooksUrl + "/op/v1",
                "quickbooks.client-id=demo-client",
                "quickbooks.client-secret=demo-secret",
                "connection.token-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "shop.test-shop=true",
                "companies[0].id=1",
                "companies[0].realm-id=" + REALM,
                "companies[0].refresh-token=demo-refresh-token",
                "companies[0].settings.account=Accounts Receivable (A/R)",
                "companies[0].settings.service-account=Reconditioning Income");
    }

    /** Gives the exporter these settings, each {@code key=value}, in place of those it had under the same keys. */
    public Stage with(String... more) {
        settings.addAll(List.of(more));
        return this;
    }

    /** What the exporter of this stage is started with, each {@code key=value}. */
    public List<String> settings() {
        return RunningExporter.lastOfEachKey(settings);
    }

    /** Counts what the exporter executes on both databases. */
    public Stage counting(CountedStatements statements) {
        watchers.add(statements);
        return this;
    }

    /** Lets the exporter take the time from this clock. */
    public Stage at(Clock clock) {
        watchers.add(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Clock ? clock : bean;
            }
        });
        return this;
    }

    /** The shop, with one company and its administrator. */
    public ShopBuilder shop() {
        if (shop == null) {
            shop = ShopBuilder.create(databases.shop().dataSource());
        }
        return shop;
    }

    public TestDatabases databases() {
        return databases;
    }

    public LocalQuickBooks quickBooks() {
        return quickBooks;
    }

    public Books books() {
        return quickBooks.books(REALM);
    }

    /** Exports company 1 once, as its administrator. */
    public Summary export() {
        return exporter().export(1, ADMINISTRATOR);
    }

    public RunningExporter exporter() {
        if (exporter == null) {
            exporter = RunningExporter.start(settings(), watchers);
            auditor = new Auditor(databases, 1, quickBooks.baseUrl(), REALM,
                    () -> quickBooks.tokens().accessToken(REALM)).begin();
        }
        return exporter;
    }

    /** Starts the exporter again, with these settings in place of those it had under the same keys. */
    public void restart(String... changed) {
        with(changed);
        exporter.close();
        exporter = RunningExporter.start(settings(), watchers);
    }

    /** Starts the exporter again without a setting that it had. */
    public void restartWithout(String key) {
        settings.removeIf(setting -> setting.startsWith(key + "="));
        restart();
    }

    public Auditor auditor() {
        exporter();
        return auditor;
    }

    /** How long QuickBooks may work on a request it has not answered, on this stage. */
    public static Duration settleTime() {
        return Duration.ofMillis(600);
    }

    @Override
    public void close() {
        if (exporter != null) {
            exporter.close();
        }
        quickBooks.close();
        databases.close();
    }
}
