package io.reconpro.qbo.sandbox.shop;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Fills a shop's database, document by document: {@code shop.invoice("1001").of(client).line(service, "120.00")
 * .approved()}. One builder speaks for one company; everything it needs (tables, company, feature, administrator) is
 * there from the start.
 */
public final class ShopBuilder {

    /** Of the zones a company may be in, the one where a day begins last: today there is in nobody's future. */
    private static final ZoneId LAST = ZoneId.of("America/Los_Angeles");

    private final ShopRows rows;
    private final long companyId;
    private final LocalDate today;
    private final List<ShopClient> clients = new ArrayList<>();
    private final List<ShopService> services = new ArrayList<>();

    private ShopBuilder(ShopRows rows, long companyId, LocalDate today) {
        this.rows = rows;
        this.companyId = companyId;
        this.today = today;
    }

    /** A new shop with one company (id 1), the feature active and one Administrator (user 1); all written at once. */
    public static ShopBuilder create(DataSource shop) {
        return create(new ShopRows(shop, 1), shop, LocalDate.now(LAST))
                .company("Bayside Reconditioning", ZoneId.of("America/New_York"))
                .user("admin@bayside.example", "Dana", "Whitfield", true, "Administrator");
    }

    static ShopBuilder create(ShopRows rows, DataSource shop, LocalDate today) {
        ShopRows.createTables(shop);
        return new ShopBuilder(rows, 0, today);
    }

    /** Adds to a company of a shop that exists. */
    public static ShopBuilder resume(DataSource shop, long companyId) {
        return resume(new ShopRows(shop, 1), companyId);
    }

    static ShopBuilder resume(ShopRows rows, long companyId) {
        rows.continueIds();
        return new ShopBuilder(rows, companyId, LocalDate.now(LAST));
    }

    /** Another company of the same shop, with the feature active. */
    public ShopBuilder company(String name, ZoneId zone) {
        long id = rows.nextId(Table.COMPANY);
        rows.add(Table.COMPANY, id, name, zone.getId(), "USD");
        rows.add(Table.COMPANY_FEATURE, id, "QuickBooksOnline2", true, today.minusYears(2));
        rows.writeWhenFull();
        return new ShopBuilder(rows, id, today);
    }

    /** A user of this company with these roles; ids count from 1 over all companies. */
    public ShopBuilder user(String email, String first, String last, boolean active, String... roles) {
        long id = rows.nextId(Table.APP_USER);
        rows.add(Table.APP_USER, id, companyId, email, first, last, active);
        for (String role : roles) {
            rows.add(Table.USER_ROLE, id, role);
        }
        rows.writeWhenFull();
        return this;
    }

    /** Puts a class into the shop's list, as if it had been imported from this company file. */
    public ShopBuilder importedClass(String realmId, String qboClassId, String fullyQualifiedName, boolean active) {
        String name = fullyQualifiedName.substring(fullyQualifiedName.lastIndexOf(':') + 1);
        long id = -rows.nextId(Table.QB_CLASS); // an import of the exporter counts on from the largest
        rows.add(Table.QB_CLASS, id, companyId, realmId, qboClassId, name, fullyQualifiedName,
                active, now());
        rows.writeWhenFull();
        return this;
    }

    /** A wholesale client known by its company name. */
    public ShopClient client(String companyName) {
        return newClient().company(companyName);
    }

    /** A retail client known by a person's name. */
    public ShopClient person(String first, String last) {
        return newClient().person(first, last).retail();
    }

    public ShopService service(String name) {
        ShopService service = new ShopService(rows.nextId(Table.SERVICE), name);
        services.add(service);
        return service;
    }

    public ShopVendor vendor(String companyName) {
        return new ShopVendor(rows.nextId(Table.VENDOR), companyName);
    }

    public ShopInvoice invoice(String number) {
        return new ShopInvoice(this, rows, number);
    }

    public ShopBill bill(String number) {
        return new ShopBill(this, rows, number);
    }

    /** Writes everything that waits, clients and services without a document included. */
    public ShopBuilder save() {
        clients.forEach(this::add);
        services.forEach(this::add);
        clients.clear();
        services.clear();
        rows.write();
        return this;
    }

    public long companyId() {
        return companyId;
    }

    void add(ShopClient client) {
        client.write(rows, companyId, now());
    }

    void add(ShopService service) {
        service.write(rows, companyId);
    }

    void add(ShopVendor vendor) {
        vendor.write(rows, companyId, now());
    }

    LocalDate today() {
        return today;
    }

    /** Noon of the shop's day: rows of one shop carry one time, so that a seed makes the same shop again. */
    OffsetDateTime now() {
        return today.atTime(12, 0).atOffset(ZoneOffset.UTC);
    }

    private ShopClient newClient() {
        ShopClient client = new ShopClient(rows.nextId(Table.CLIENT));
        clients.add(client);
        return client;
    }
}
