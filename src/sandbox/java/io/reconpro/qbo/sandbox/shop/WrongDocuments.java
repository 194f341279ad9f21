package io.reconpro.qbo.sandbox.shop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Approved documents with one fault each; some need their counterpart in QuickBooks, made by {@link DemoBooks}. */
final class WrongDocuments {

    /** Held by an inactive customer in QuickBooks. */
    static final String INACTIVE_CUSTOMER = "Sunset Salvage & Parts";
    /** Held by a vendor in QuickBooks. */
    static final String VENDORS_NAME = "Dent Dynamics LLC";
    /** Held by an invoice that somebody typed into QuickBooks. */
    static final String NUMBER_TAKEN = "B-9007";
    /** The books are closed through so many days before today. */
    static final int CLOSED_DAYS = 90;

    private static final List<String> ACCOUNTS = List.of("Crestline Coachworks", "Bluewater Rentals",
            "Two Rivers Taxi Co-op", "St. Mary's Hospital Fleet", "Orchard Lane Dealers", "Zephyr Vans",
            "Quality Cars of Ocala", "Tidewater Towing", "Ybor City Classics", "Palmetto Police Garage");

    private final ShopBuilder shop;
    private final ShopService service;
    private final ShopService negative;
    private final String classId;
    private final LocalDate yesterday;
    private final List<WrongOnPurpose> written = new ArrayList<>();
    private int accounts;

    /** @param classId the class of all their clients, or null */
    WrongDocuments(ShopBuilder shop, Catalogue catalogue, String classId) {
        this.classId = classId;
        this.shop = shop;
        this.service = catalogue.any();
        this.negative = shop.service("Goodwill Credit");
        this.yesterday = shop.today().minusDays(1);
    }

    List<WrongOnPurpose> write() {
        add("E01", "no line", invoice("B-9001").of(client()));
        add("E02", "no client", good("B-9002"));
        add("E03", "client without a name", good("B-9003").of(client("  ")));
        sharedName();
        add("E04", "name held by a vendor", good("B-9005").of(client(VENDORS_NAME)));
        add("E10", "name held by an inactive customer", good("B-9006").of(client(INACTIVE_CUSTOMER)));
        add("E05", "number held by another's invoice", good(NUMBER_TAKEN).of(client()));
        add("E06", "number empty", good("").of(client()));
        add("E06", "number too long", good("B-9008-SUPPLEMENT-0001").of(client()));
        add("E07", "negative total", good("B-9009").of(client()).line(negative, "-900.00"));
        add("E08", "lines and total differ", good("B-9010").of(client()).total("95.00"));
        add("E09", "date in the closed period",
                good("B-9011").of(client()).on(shop.today().minusDays(CLOSED_DAYS + 10)));
        add("W05", "e-mail malformed", good("B-9012").of(client().email("front desk at harbor")));
        add("W02", "class not in QuickBooks", good("B-9013").of(client().qboClass("999999")));
        add("W29", "date in the future", good("B-9014").of(client()).on(shop.today().plusDays(12)));
        return written;
    }

    private void sharedName() {
        add("E04", "two clients with one name", good("B-9004").of(client("Twin Oaks Auto")));
        add("E04", "two clients with one name", good("B-9004-2").of(client("Twin Oaks Auto")));
    }

    private ShopClient client() {
        return client(ACCOUNTS.get(accounts++));
    }

    private ShopClient client(String name) {
        return shop.client(name).qboClass(classId)
                .billTo(new PostalAddress("12 Dockside Road", null, "Tampa", "FL", "33602", "USA"));
    }

    private ShopInvoice good(String number) {
        return invoice(number).line(service, "1", "85.00");
    }

    private ShopInvoice invoice(String number) {
        return shop.invoice(number).on(yesterday);
    }

    private void add(String code, String cause, ShopInvoice invoice) {
        invoice.approved();
        written.add(new WrongOnPurpose(invoice.id(), invoice.number(), code, cause));
    }
}
