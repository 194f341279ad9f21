package io.reconpro.qbo.testkit;

import io.reconpro.qbo.sandbox.LocalQuickBooks;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.shop.ShopBuilder;
import io.reconpro.qbo.sandbox.shop.ShopClient;
import io.reconpro.qbo.sandbox.shop.ShopPayment;
import io.reconpro.qbo.sandbox.shop.ShopService;
import io.reconpro.qbo.sandbox.shop.ShopVendor;
import io.reconpro.qbo.sandbox.traffic.Limits;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A stage for exporters that run as processes: one shop system with many companies, each connected to books of its
 * own, so that one process can be killed at many different moments at once.
 */
public final class ManyCompanies implements AutoCloseable {

    private static final String SUPPLIES = "Shop Supplies";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final Database database;
    private final Path directory;
    private final TestDatabases databases;
    private final LocalQuickBooks quickBooks;
    private final int count;
    private final List<String> settings = new ArrayList<>();
    private final Map<Long, Auditor> auditors = new LinkedHashMap<>();

    private ManyCompanies(Database database, Path directory, int count) {
        this.database = database;
        this.directory = directory;
        this.databases = database == Database.H2 ? TestDatabases.onDisk(directory) : database.fresh();
        this.count = count;
        this.quickBooks = LocalQuickBooks.start(options(count));
        quickBooks.traffic().limits(Limits.off());
        settings.addAll(databases.settings());
        settings.addAll(connection());
        settings.addAll(times());
    }

    /**
     * @param directory where H2 keeps its files
     * @param count companies, numbered from 1; each has an Administrator and nothing to export yet
     */
    public static ManyCompanies on(Database database, Path directory, int count) {
        ManyCompanies stage = new ManyCompanies(database, directory, count);
        stage.betweenExporters(stage::createShops);
        return stage;
    }

    private void createShops() {
        Database.migrate(databases.exporter());
        ShopBuilder company = ShopBuilder.create(databases.shop().dataSource());
        for (long id = 2; id <= count; id++) {
            company = company.company("Company " + id, ZONE)
                    .user(Stage.ADMINISTRATOR, "Dana", "Whitfield", true, "Administrator");
        }
    }

    /** Does much in the databases while no exporter runs: keeps H2's files open, as opening them takes long. */
    public void betweenExporters(Runnable work) {
        try (Connection shop = databases.shop().dataSource().getConnection();
                Connection exporter = databases.exporter().dataSource().getConnection()) {
            work.run();
        } catch (SQLException e) {
            throw new IllegalStateException("The databases cannot be opened", e);
        }
    }

    private static Options options(int count) {
        Options options = Options.seeded();
        for (long id = 1; id <= count; id++) {
            options = options.withCompany(realm(id), books -> { });
        }
        return options;
    }

    private List<String> connection() {
        List<String> connection = new ArrayList<>(List.of(
                "quickbooks.api-url=" + quickBooks.baseUrl(),
                "quickbooks.token-url=" + quickBooks.baseUrl() + "/oauth2/v1/tokens/bearer",
                "quickbooks.client-id=demo-client",
                "quickbooks.client-secret=demo-secret",
                "connection.token-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "shop.test-shop=true",
                "exporter.run-as=" + Stage.ADMINISTRATOR,
                RunningExporter.NO_BEANS_OF_ROUTES));
        for (long id = 1; id <= count; id++) {
            String company = "companies[" + (id - 1) + "].";
            connection.add(company + "id=" + id);
            connection.add(company + "realm-id=" + realm(id));
            connection.add(company + "refresh-token=" + Options.refreshToken(realm(id)));
            connection.add(company + "settings.account=Accounts Receivable (A/R)");
            connection.add(company + "settings.service-account=Reconditioning Income");
            connection.add(company + "settings.vendor-account=" + SUPPLIES);
        }
        return connection;
    }

    /** A fast world: one second stands for what takes minutes at Intuit, and the limits are lifted on both sides. */
    private static List<String> times() {
        return List.of(
                "quickbooks.settle-time=1s",
                "quickbooks.repeat-delay=100ms",
                "quickbooks.limits.requests-per-second=1000",
                "quickbooks.limits.requests-per-minute=60000",
                "quickbooks.limits.batches-per-minute=60000",
                "exporter.lease=10s",
                "exporter.lease-renewal=500ms");
    }

    public static String realm(long companyId) {
        return "%019d".formatted(companyId);
    }

    public ManyCompanies with(String... more) {
        settings.addAll(List.of(more));
        return this;
    }

    public ManyCompanies writeMode(long companyId, String mode) {
        return with("companies[" + (companyId - 1) + "].settings.write-mode=" + mode);
    }

    /** Settings for one process, in which what is named here goes before what the stage says. */
    public List<String> settings(String... more) {
        return RunningExporter.lastOfEachKey(Stream.concat(settings.stream(), Stream.of(more)).toList());
    }

    /**
     * Exports what waits and gives the exit code. The exporter runs in this JVM, which is a process beside those that are
     * killed or paused, and starts in a fraction of the time of another one.
     */
    public int exportOnce(String... more) {
        return RunningExporter.exitCode(Stream.concat(settings(more).stream(), Stream.of(ExporterProcess.ONCE)).toList());
    }

    /** So many approved invoices, half for one new client and half for another, with two new services. */
    public void approve(long companyId, String prefix, int invoices) {
        ShopBuilder shop = ShopBuilder.resume(databases.shop().dataSource(), companyId);
        List<ShopClient> clients = List.of(shop.client(prefix + " O'Hara & Sons"), shop.client(prefix + " Müller Fleet"));
        List<ShopService> services = List.of(shop.service(prefix + " Full detail"), shop.service(prefix + " Dent repair"));
        for (int number = 0; number < invoices; number++) {
            shop.invoice(prefix + "-" + (1001 + number)).of(clients.get(number % 2))
                    .line(services.get(0), "120.00").line(services.get(1), "2", "40.25").approved();
        }
        shop.save();
    }

    /** So many approved invoices, each with a check that paid it in part; the company exports payments. */
    public void approvePaid(long companyId, String prefix, int invoices) {
        with("companies[" + (companyId - 1) + "].settings.export-payments=true");
        ShopBuilder shop = ShopBuilder.resume(databases.shop().dataSource(), companyId);
        ShopClient client = shop.client(prefix + " Paying Motors");
        ShopService service = shop.service(prefix + " Full detail");
        for (int number = 0; number < invoices; number++) {
            shop.invoice(prefix + "-" + (1001 + number)).of(client).line(service, "120.00")
                    .paid(ShopPayment.check(new BigDecimal("75.00"), OffsetDateTime.now(), "10" + number)).approved();
        }
        shop.save();
    }

    /** So many approved bills, half from one new vendor and half from another. */
    public void approveBills(long companyId, String prefix, int bills) {
        ShopBuilder shop = ShopBuilder.resume(databases.shop().dataSource(), companyId);
        List<ShopVendor> vendors = List.of(shop.vendor(prefix + " Paint & Co"), shop.vendor(prefix + " Ångström Glass"));
        for (int number = 0; number < bills; number++) {
            shop.bill(prefix + "-V" + (1 + number)).from(vendors.get(number % 2)).line("Clear coat", "80.00")
                    .line("Tape", "7.25").approved();
        }
        shop.save();
    }

    /** Notes what is there, for {@link #audit}. */
    public void begin() {
        for (long id = 1; id <= count; id++) {
            String realm = realm(id);
            auditors.put(id, new Auditor(databases, id, quickBooks.baseUrl(), realm,
                    () -> quickBooks.tokens().accessToken(realm))
                    .expecting(Expectations.standard().withBills(SUPPLIES).withPayments()).begin());
        }
    }

    /** Makes exporters stand still between two of their steps; before the first of them starts. */
    public Parking parking() {
        return database == Database.H2 ? new H2Parking(databases, directory) : new PostgreSqlParking(databases);
    }

    /** Lets the time pass for which a killed exporter still holds its companies. */
    public void lapseLeases() {
        JdbcClient.create(databases.exporter().dataSource())
                .sql("update export_run set lease_until = current_timestamp where open_marker = 1").update();
    }

    /** Waits until nobody holds a company any more. */
    public void awaitLapseOfLeases() {
        JdbcClient jdbc = JdbcClient.create(databases.exporter().dataSource());
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> jdbc.sql("""
                select count(*) from export_run where open_marker = 1 and lease_until > current_timestamp""")
                .query(Long.class).single() == 0);
    }

    /** What is wrong with a company now. */
    public List<String> deviations(long companyId) {
        return auditors.get(companyId).deviations();
    }

    /** What is wrong anywhere, by company. */
    public Map<Long, List<String>> deviations() {
        Map<Long, List<String>> deviations = new TreeMap<>();
        betweenExporters(() -> auditors.forEach((id, auditor) -> deviations.put(id, auditor.deviations())));
        deviations.values().removeIf(List::isEmpty);
        return deviations;
    }

    public TestDatabases databases() {
        return databases;
    }

    public LocalQuickBooks quickBooks() {
        return quickBooks;
    }

    @Override
    public void close() {
        quickBooks.close();
        databases.close();
    }
}
