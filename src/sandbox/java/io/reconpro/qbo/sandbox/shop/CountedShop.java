package io.reconpro.qbo.sandbox.shop;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A shop of exact numbers, nothing wrong in it, for counting requests and for measuring. */
public final class CountedShop {

    private static final int BATCH = 5_000;
    private static final int DAYS = 60;

    private CountedShop() {
    }

    /**
     * How many of what.
     *
     * @param invoices approved invoices, one vehicle each
     * @param lines lines of each invoice
     * @param clients wholesale clients, each with an invoice as far as the invoices go
     * @param services services, each on a line as far as the lines go
     * @param prefix begins every number, client and service name, so that two shops can share one company file
     */
    public record Size(int invoices, int lines, int clients, int services, String prefix) {

        public Size(int invoices, int lines, int clients, int services) {
            this(invoices, lines, clients, services, "N");
        }
    }

    /** Creates the tables in an empty database and fills them; one company (id 1), one Administrator (user 1). */
    public static void create(DataSource database, Size size) {
        ZoneId zone = ZoneId.of("America/New_York");
        fill(ShopBuilder.create(new ShopRows(database, BATCH), database, LocalDate.now(zone))
                .company("Bayside Reconditioning", zone)
                .user("admin@bayside.example", "Dana", "Whitfield", true, "Administrator"), size);
    }

    /** Adds to the company of a counted shop what has a prefix of its own. */
    public static void add(DataSource database, Size size) {
        fill(ShopBuilder.resume(new ShopRows(database, BATCH), 1), size);
    }

    private static void fill(ShopBuilder shop, Size size) {
        List<ShopClient> clients = new ArrayList<>();
        List<ShopService> services = new ArrayList<>();
        for (int i = 1; i <= size.clients(); i++) {
            clients.add(shop.client("%s Fleet Customer %05d".formatted(size.prefix(), i)));
        }
        for (int i = 1; i <= size.services(); i++) {
            services.add(shop.service("%s Service %03d".formatted(size.prefix(), i)));
        }
        Vehicles vehicles = new Vehicles(new Random(7));
        for (int i = 0; i < size.invoices(); i++) {
            ShopInvoice invoice = shop.invoice("%s%07d".formatted(size.prefix(), i + 1))
                    .of(clients.get(i % clients.size())).on(shop.today().minusDays(1 + i % DAYS)).vehicle(vehicles.next());
            for (int line = 0; line < size.lines(); line++) {
                ShopService service = services.get((i * size.lines() + line) % services.size());
                invoice.line(service, "1", String.valueOf(20 + (i + line) % 300) + ".25");
            }
            invoice.approved();
        }
        shop.save();
    }

    /** Adds approved bills to a counted shop, each vendor's numbers counting up. */
    public static void addBills(DataSource database, int bills, int lines, int vendors) {
        ShopBuilder shop = ShopBuilder.resume(new ShopRows(database, BATCH), 1);
        List<ShopVendor> payees = IntStream.rangeClosed(1, vendors)
                .mapToObj(i -> shop.vendor("Counted Vendor %04d".formatted(i))).toList();
        for (int i = 0; i < bills; i++) {
            ShopBill bill = shop.bill("CB%07d".formatted(i + 1)).from(payees.get(i % vendors))
                    .on(shop.today().minusDays(1 + i % DAYS));
            for (int line = 0; line < lines; line++) {
                bill.line("Part " + line, String.valueOf(10 + (i + line) % 200) + ".75");
            }
            bill.approved();
        }
        shop.save();
    }

    /** Pays every invoice of a counted shop in full, by one check each; tells how many payments there are. */
    public static int payAll(DataSource database) {
        return new JdbcTemplate(database).update("""
                insert into payment (id, invoice_id, method, amount, paid_at, check_no, voided, updated_at)
                select i.id, i.id, 'CASH_CHECK', i.total_amount, i.updated_at, 'C' || i.id, false, i.updated_at
                from invoice i""");
    }
}
