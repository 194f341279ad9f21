package io.reconpro.qbo.sandbox.shop;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** What the company owes its vendors. */
final class DemoBills {

    private static final List<String> VENDORS = List.of("Keystone Paint & Body Supply", "Tri-County Glass",
            "D&D Upholstery", "Precision Wheel Works", "Allied Auto Parts", "O'Reilly Towing");
    private static final List<String> SUPPLIES = List.of("Clear coat, gallon", "Sandpaper P800", "Masking film",
            "Sublet: wheel straightening", "Windshield, tinted", "Seat cover, tan");
    private static final List<String> STATUSES = List.of("APPROVED", "APPROVED", "DRAFT", "EXPORTED");

    private final ShopBuilder shop;
    private final DemoShop.Options options;
    private final Names names;
    private final Random random;

    DemoBills(ShopBuilder shop, DemoShop.Options options, Names names, Random random) {
        this.shop = shop;
        this.options = options;
        this.names = names;
        this.random = random;
    }

    void write(int count) {
        List<ShopVendor> vendors = VENDORS.stream().map(name -> shop.vendor(name)
                .reachedAt(names.email(name), names.phone(), names.address())).toList();
        for (int i = 0; i < count; i++) {
            ShopBill bill = shop.bill("V" + (5001 + i)).from(vendors.get(i % vendors.size()))
                    .on(options.today().minusDays(1 + random.nextInt(40)));
            int lines = 1 + random.nextInt(4);
            for (int line = 0; line < lines; line++) {
                bill.line(names.pick(SUPPLIES), BigDecimal.valueOf(1 + random.nextInt(12)),
                        BigDecimal.valueOf(450 + random.nextInt(19_000), 2));
            }
            bill.status(STATUSES.get(i % STATUSES.size()));
        }
    }
}
