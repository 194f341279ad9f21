package io.reconpro.qbo.sandbox.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The forty-odd services of a reconditioning shop, of every price type. */
final class Catalogue {

    private static final String LABOR = """
            Body Labor|92.00
            Paint Labor|92.00
            Frame Labor|118.50
            Mechanical Labor|135.00
            Glass Labor|88.75
            Interior Repair Labor|79.95
            Electrical Diagnosis|129.00
            Polish & Buff Labor|64.50""";
    private static final String PARTS = """
            Bumper Cover|312.40
            Headlamp Assembly|268.99
            Door Mirror|141.35
            Wheel Center Cap|18.65
            Touch-Up Paint Kit|24.20
            Cabin Air Filter|16.95
            Wiper Blade|13.49
            Clips & Fasteners|1.85
            Windshield Molding|36.10
            Tire 225/65R17|148.88""";
    private static final String MONEY = """
            Complete Detail|185.00
            Express Wash|35.00
            Odor Removal (Ozone)|95.00
            Headlight Restoration|79.00
            Windshield Chip Repair|65.00
            Key Cutting & Programming|149.50
            Pinstripe Removal|110.00
            Wheel Repair, 17" & up|125.00
            Leather Repair|165.00
            Carpet Dye|85.00
            Bumper Repair|275.00
            Sublet Alignment|99.95
            Customer's Own Parts Handling|25.00
            Pre-Sale Inspection|59.00""";
    private static final String MATRIX = """
            Paintless Dent Repair - Hood|140.00
            Paintless Dent Repair - Roof|210.00
            Paintless Dent Repair - Door|95.00
            Hail Repair (R&I incl.)|385.00""";

    final List<Priced> main = new ArrayList<>();
    final List<ShopService> surcharges;
    final List<ShopService> discounts;
    final List<ShopService> taxes;

    /** A service with its usual price in dollars. */
    record Priced(ShopService service, PriceType type, String price) {
    }

    Catalogue(ShopBuilder shop) {
        add(shop, PriceType.LABOR, LABOR);
        add(shop, PriceType.PARTS, PARTS);
        add(shop, PriceType.MONEY, MONEY);
        add(shop, PriceType.PRICE_MATRIX, MATRIX);
        surcharges = List.of(shop.service("Shop Supplies").percent("4.5"),
                shop.service("Hazardous Waste Fee").percent("1.75"), shop.service("Rush Surcharge").percent("10"));
        discounts = List.of(shop.service("Fleet Discount").percent("-7.5"),
                shop.service("Loyalty Discount").percent("-3"), shop.service("Volume Discount").percent("-12"));
        taxes = List.of(shop.service("State Sales Tax").tax("6"), shop.service("County Surtax").tax("1.125"));
    }

    ShopService any() {
        return main.get(0).service();
    }

    /** Adds a main service as technicians enter it; now and then for less than quantity times price. */
    void addMain(ShopInvoice invoice, Random random) {
        Priced priced = main.get(random.nextInt(main.size()));
        switch (priced.type()) {
            case LABOR -> invoice.line(priced.service(), Quantities.hours(random), priced.price());
            case PARTS -> invoice.line(priced.service(), Quantities.pieces(random), priced.price());
            case MONEY -> invoice.line(priced.service(), Quantities.around(priced.price(), random));
            default -> Quantities.netOfDiscount(invoice, priced, random);
        }
    }

    private void add(ShopBuilder shop, PriceType type, String names) {
        names.lines().map(line -> line.split("\\|")).forEach(parts -> main.add(
                new Priced(shop.service(parts[0]).price(type), type, parts[1])));
    }
}
