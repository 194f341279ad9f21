package io.reconpro.qbo.sandbox.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** What the company owes its vendors: parts and paint for the stock, sublet work for somebody's car. */
final class DemoBills {

    private static final List<String> SUPPLIES = List.of("Clear coat, gallon", "Sandpaper P800", "Masking film",
            "Primer, 2K", "Seat cover, tan", "Microfiber towels (50)", "Nitrile gloves, L", "Wheel weights");
    private static final List<String> SUBLET = List.of("Sublet: wheel straightening", "Windshield, tinted, installed",
            "Sublet: ADAS calibration", "Towing, 18 miles", "Headliner replaced", "Key & remote programmed");
    private static final List<String> STATUSES = List.of("APPROVED", "APPROVED", "DRAFT", "EXPORTED", "APPROVED",
            "VOID");

    private final ShopBuilder shop;
    private final LocalDate today;
    private final Random random;
    private final Names names;

    DemoBills(ShopBuilder shop, DemoShop.Options options) {
        this.shop = shop;
        this.today = options.today();
        this.random = new Random(options.seed() + 2_000);
        this.names = new Names(random);
    }

    /** @param sold invoices whose cars and clients the sublet work is for */
    void write(int count, List<ShopInvoice> sold) {
        List<ShopVendor> vendors = vendors();
        for (int i = 0; i < count; i++) {
            LocalDate date = today.minusDays(1 + random.nextInt(40));
            ShopBill bill = shop.bill(number(i)).from(vendors.get(i % vendors.size())).on(date)
                    .due(date.plusDays(List.of(10, 15, 30).get(i % 3)));
            if (i % 4 == 1) {
                bill.notes("Picked up by " + names.person()[0]);
            }
            if (i % 3 == 0) {
                sublet(bill, sold.get(random.nextInt(sold.size())));
            } else {
                supplies(bill);
            }
            bill.status(STATUSES.get(i % STATUSES.size()));
        }
    }

    /** Each vendor numbers its bills in its own way, so that different vendors' numbers meet. */
    private static String number(int i) {
        return switch (i % 4) {
            case 0 -> String.valueOf(5001 + i / 4);
            case 1 -> "INV-" + (8800 + i);
            case 2 -> "%06d/26".formatted(1200 + i);
            default -> "A&B " + (310 + i);
        };
    }

    private List<ShopVendor> vendors() {
        return List.of(firm("Keystone Paint & Body Supply"), firm("Tri-County Glass"),
                firm("D&D Upholstery").person("Dolores", "D'Angelo"), firm("Precision Wheel Works"),
                shop.vendor("Allied Auto Parts"), firm("O'Reilly Towing"), person("Nikolai", "Vasquez-Ivanov"),
                firm("Peña Key & Lock"));
    }

    private ShopVendor firm(String name) {
        return shop.vendor(name).reachedAt(names.email(name), names.phone(), names.address());
    }

    private ShopVendor person(String first, String last) {
        return shop.vendor(null).person(first, last).reachedAt(names.email(first + last), names.phone(),
                PostalAddress.NONE);
    }

    private void supplies(ShopBill bill) {
        int lines = 1 + random.nextInt(4);
        for (int line = 0; line < lines; line++) {
            bill.line(names.pick(SUPPLIES), BigDecimal.valueOf(1 + random.nextInt(12)), cost(450, 19_000));
        }
    }

    private void sublet(ShopBill bill, ShopInvoice sold) {
        bill.forClient(sold.client());
        sold.workOrders().stream().findFirst().ifPresent(bill::forWorkOrder);
        bill.line(names.pick(SUBLET), BigDecimal.ONE, cost(6_500, 42_000));
        bill.forWorkOrder(null).forClient(null);
        if (random.nextBoolean()) {
            bill.line("Shop fee", cost(500, 2_000).toPlainString());
        }
    }

    private BigDecimal cost(int lowest, int spread) {
        return BigDecimal.valueOf(lowest + random.nextInt(spread), 2);
    }
}
