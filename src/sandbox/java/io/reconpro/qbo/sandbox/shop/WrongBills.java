package io.reconpro.qbo.sandbox.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Approved bills with one fault each; some need their counterpart in QuickBooks, made by {@link DemoBooks}. */
final class WrongBills {

    /** Held by a customer in QuickBooks. */
    static final String CUSTOMERS_NAME = "Lone Star Salvage Yard";
    /** Held by an inactive vendor in QuickBooks. */
    static final String INACTIVE_VENDOR = "Gulf Coast Chrome";
    /** A vendor of both, whose bill of this number somebody typed into QuickBooks. */
    static final String TYPED_VENDOR = "Statewide Battery & Tire";
    static final String NUMBER_TYPED = "SB-20417";

    private final ShopBuilder shop;
    private final ShopVendor usual;
    private final LocalDate yesterday;
    private final List<WrongOnPurpose> written = new ArrayList<>();

    WrongBills(ShopBuilder shop) {
        this.shop = shop;
        this.usual = shop.vendor("Harbor Fasteners Inc.").reachedAt("billing@harbor.example", "(813) 555-0144",
                new PostalAddress("90 Wharf Lane", null, "Tampa", "FL", "33602", "USA"));
        this.yesterday = shop.today().minusDays(1);
    }

    List<WrongOnPurpose> write() {
        add("E15", "no vendor", line(shop.bill("H-101").on(yesterday)));
        add("E15", "vendor without a name", line(bill("H-102", shop.vendor("  "))));
        line(bill("H-103", usual)).approved();
        add("E16", "number of the bill before, of the same vendor", line(bill("H-103", usual)));
        add("E16", "number held by a bill typed into QuickBooks", line(bill(NUMBER_TYPED, shop.vendor(TYPED_VENDOR))));
        add("E17", "line without an amount", line(bill("H-105", usual)).line("Rivets, price to follow", null));
        add("E01", "no line", bill("H-106", usual));
        add("E06", "number too long", line(bill("H-107-REPLACEMENT-OF-H-098", usual)));
        add("E07", "negative total", line(bill("H-108", usual)).line("Core returned", "-120.00"));
        add("E08", "lines and total differ", line(bill("H-109", usual)).total("95.00"));
        add("E09", "date in the closed period",
                line(bill("H-110", usual)).on(shop.today().minusDays(WrongDocuments.CLOSED_DAYS + 10)));
        add("E04", "name held by a customer", line(bill("H-111", shop.vendor(CUSTOMERS_NAME))));
        add("E10", "name held by an inactive vendor", line(bill("H-112", shop.vendor(INACTIVE_VENDOR))));
        add("W05", "e-mail malformed", line(bill("H-113", shop.vendor("Marsh & Sons Machine Shop")
                .reachedAt("office at marsh", "(813) 555-0151", PostalAddress.NONE))));
        add("W13", "vendor archived", line(bill("H-114", shop.vendor("Cedar Street Radiators").archived())));
        add("W17", "total zero", bill("H-115", usual).line("Warranty replacement, no charge", "0.00"));
        add("W29", "date in the future", line(bill("H-116", usual)).on(shop.today().plusDays(12)));
        return written;
    }

    private ShopBill bill(String number, ShopVendor vendor) {
        return shop.bill(number).from(vendor).on(yesterday);
    }

    private static ShopBill line(ShopBill bill) {
        return bill.line("Clips & fasteners, assorted", BigDecimal.valueOf(2), new BigDecimal("42.50"));
    }

    private void add(String code, String cause, ShopBill bill) {
        bill.approved();
        written.add(new WrongOnPurpose(bill.id(), bill.number(), code, cause));
    }
}
