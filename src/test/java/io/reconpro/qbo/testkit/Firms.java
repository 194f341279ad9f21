package io.reconpro.qbo.testkit;

import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Summaries;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.sandbox.LocalQuickBooks;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.shop.ShopBuilder;
import io.reconpro.qbo.sandbox.traffic.Limits;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One running exporter for many small scenarios: each gets a firm, which has books, settings and a log of its own.
 * Limits are lifted on both sides and pauses are short; the settle time is that of production.
 */
public final class Firms implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final Map<String, String> ACCOUNTS = Map.of("account", "Accounts Receivable (A/R)",
            "service-account", "Reconditioning Income");

    private final TestDatabases databases;
    private final LocalQuickBooks quickBooks = LocalQuickBooks.start(Options.seeded());
    private final RunningExporter exporter;
    private final ShopBuilder shop;
    private final Set<String> said = new HashSet<>();
    private final List<Firm> inThisTest = new ArrayList<>();
    private int realms;

    private Firms(TestDatabases databases, List<String> more) {
        this.databases = databases;
        quickBooks.traffic().limits(Limits.off());
        shop = ShopBuilder.create(databases.shop().dataSource()).save();
        List<String> settings = new ArrayList<>(databases.settings());
        settings.addAll(Stage.standardSettings(quickBooks));
        settings.addAll(List.of("quickbooks.limits.requests-per-second=1000",
                "quickbooks.limits.requests-per-minute=60000", "quickbooks.limits.batches-per-minute=6000",
                "quickbooks.limits.pause-after-throttle=50ms", "quickbooks.repeat-delay=10ms",
                "exporter.measure=1h", "exporter.schedule-check=1h")); // there may be hundreds of companies
        settings.addAll(more);
        exporter = RunningExporter.start(settings);
    }

    public static Firms on(Database database, String... settings) {
        return new Firms(database.fresh(), List.of(settings));
    }

    /**
     * A firm that is set up and connected. Its books use neither classes nor sales tax, so that an ordinary invoice
     * raises no warning.
     *
     * @param settings what differs from the standard, each {@code name=value}
     */
    public Firm firm(String... settings) {
        Firm firm = founded();
        Map<String, String> all = new TreeMap<>(ACCOUNTS);
        for (String setting : settings) {
            all.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        JdbcClient tables = JdbcClient.create(databases.exporter().dataSource());
        all.forEach((name, content) -> tables.sql("insert into company_setting values (?, ?, ?, current_timestamp)")
                .params(firm.id(), name, content).update());
        firm.connectTo(firm.realm());
        return firm;
    }

    /** A firm in the shop that nobody has connected or set up. */
    public Firm founded() {
        String realm = newRealm();
        ShopBuilder own = shop.company("Firm " + realms, ZONE)
                .user(Stage.ADMINISTRATOR, "Dana", "Whitfield", true, "Administrator").save();
        Firm firm = new Firm(this, own, realm);
        inThisTest.add(firm);
        firm.prefers("AccountingInfoPrefs", "ClassTrackingPerTxnLine", false);
        firm.prefers("TaxPrefs", "PartnerTaxEnabled", false);
        return firm.prefers("TaxPrefs", "UsingSalesTax", false);
    }

    /** Exports a company of this number, whether there is one or not. */
    public LoggedRun export(long companyId, String actor) {
        return run(Command.export(companyId, actor, Command.StartedBy.MANUAL));
    }

    LoggedRun run(Command command) {
        return new LoggedRun(this, exporter.run(command), JdbcClient.create(databases.exporter().dataSource()));
    }

    /** The last run of the company, whatever started it. */
    public LoggedRun lastRun(long companyId) {
        JdbcClient tables = JdbcClient.create(databases.exporter().dataSource());
        long run = tables.sql("select max(id) from export_run where company_id = ?").param(companyId)
                .query(Long.class).single();
        return new LoggedRun(this, exporter.bean(Summaries.class).of(run), tables);
    }

    public RunningExporter exporter() {
        return exporter;
    }

    public <T> T bean(Class<T> type) {
        return exporter.bean(type);
    }

    public LocalQuickBooks quickBooks() {
        return quickBooks;
    }

    public TestDatabases databases() {
        return databases;
    }

    public Connections connections() {
        return exporter.bean(Connections.class);
    }

    /** Notes that a test found this code in a run's log. */
    void heard(String code) {
        RaisesExtension.note(Code.valueOf(code));
        said.add(code);
    }

    /** The firms that were founded since the last call. */
    List<Firm> takeFounded() {
        List<Firm> taken = List.copyOf(inThisTest);
        inThisTest.clear();
        return taken;
    }

    /** The codes that were found since the last call. */
    Set<String> takeHeard() {
        Set<String> taken = Set.copyOf(said);
        said.clear();
        return taken;
    }

    @Override
    public void close() {
        exporter.close();
        quickBooks.close();
        databases.close();
    }

    /** The realm of new books, which belong to no firm yet. */
    public String newRealm() {
        realms++;
        String realm = "91303600000%05d".formatted(realms);
        quickBooks.open(realm);
        return realm;
    }
}
