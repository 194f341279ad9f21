package io.reconpro.qbo.sandbox.shop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One company's clients, invoices in every status, payments, vendors and bills. */
final class DemoDocuments {

    private static final int DAYS = 60;
    private static final int FIRST_NUMBER = 10_001;
    /** So many invoices are remembered for vendors' bills about their cars. */
    private static final int SOLD = 60;

    private final ShopBuilder shop;
    private final DemoShop.Options options;
    private final Random random;
    private final Names names;
    private final Vehicles vehicles;
    private final Catalogue catalogue;
    private final String prefix;
    private final DemoPayments payments;
    private final List<ShopClient> clients = new ArrayList<>();
    private final List<ShopInvoice> sold = new ArrayList<>();
    private int nextNumber = FIRST_NUMBER;

    DemoDocuments(ShopBuilder shop, DemoShop.Options options, Names names, Catalogue catalogue, String prefix) {
        this.shop = shop;
        this.options = options;
        this.random = new Random(options.seed());
        this.names = names;
        this.vehicles = new Vehicles(random);
        this.catalogue = catalogue;
        this.prefix = prefix;
        this.payments = new DemoPayments(options);
    }

    /** Writes this many approved invoices, and about a third as many in other statuses. */
    void write(int approved) {
        for (int i = 0; i < Math.max(12, approved / 4); i++) {
            clients.add(i % 5 < 3 ? wholesale(i) : retail(i));
        }
        for (int i = 0; i < approved; i++) {
            // The first invoices go round all clients, so that each has one.
            invoice(i < clients.size() ? clients.get(i) : names.pick(clients)).approved();
            writeOther(i);
        }
        new DemoBills(shop, options).write(Math.max(12, approved / 5), sold);
    }

    private void writeOther(int i) {
        if (i % 4 != 0) {
            return;
        }
        String status = switch (i / 4 % 5) {
            case 0 -> "DRAFT";
            case 1 -> "NEW";
            case 2 -> "VOID";
            default -> "EXPORTED";
        };
        invoice(names.pick(clients)).status(status);
    }

    private ShopClient wholesale(int i) {
        String name = names.company();
        ShopClient client = shop.client(name);
        if (i % 2 == 0) {
            client.person(names.pick(List.of("Rosa", "Hank", "Mei", "Luc")), names.pick(List.of("Tran", "O'Hara")));
        }
        if (i % 9 != 5) {
            assignClass(client);
        }
        return reachable(client, name, i);
    }

    private ShopClient retail(int i) {
        String[] person = names.person();
        ShopClient client = shop.person(person[0], person[1]);
        if (i % 10 == 3) {
            assignClass(client);
        }
        return reachable(client, person[0] + person[1], i);
    }

    private void assignClass(ShopClient client) {
        if (!options.classes().isEmpty()) {
            client.qboClass(names.pick(options.classes()).qboClassId());
        }
    }

    private ShopClient reachable(ShopClient client, String name, int i) {
        if (i % 3 != 0) {
            client.email(names.email(name)).phone(names.phone());
        }
        if (i % 8 != 7) {
            client.billTo(names.address());
        }
        if (i % 6 == 0) {
            client.shipTo(names.address());
        }
        return client;
    }

    private ShopInvoice invoice(ShopClient client) {
        LocalDate date = options.today().minusDays(1 + random.nextInt(DAYS));
        ShopInvoice invoice = shop.invoice(prefix + nextNumber++).of(client).on(date);
        if (!client.isRetail()) {
            invoice.due(date.plusDays(random.nextBoolean() ? 30 : 15));
            if (random.nextInt(5) < 2) {
                invoice.po("PO " + (4000 + random.nextInt(5000)) + (random.nextInt(6) == 0 ? "/A&B" : ""));
            }
        }
        addLines(invoice);
        payments.pay(invoice, date);
        if (sold.size() < SOLD) {
            sold.add(invoice);
        }
        return invoice;
    }

    private void addLines(ShopInvoice invoice) {
        boolean surchargeEarly = random.nextInt(10) == 0;
        if (surchargeEarly) {
            invoice.percent(names.pick(catalogue.surcharges));
        }
        int cars = random.nextInt(10) < 7 ? 1 : 2 + random.nextInt(2);
        for (int car = 0; car < cars; car++) {
            invoice.vehicle(vehicles.next());
            int services = 1 + random.nextInt(4);
            for (int i = 0; i < services; i++) {
                catalogue.addMain(invoice, random);
            }
        }
        addPercentages(invoice, surchargeEarly);
    }

    private void addPercentages(ShopInvoice invoice, boolean surchargeEarly) {
        if (!surchargeEarly && random.nextInt(3) == 0) {
            invoice.percent(names.pick(catalogue.surcharges));
        }
        if (random.nextInt(4) == 0) {
            invoice.percent(names.pick(catalogue.discounts));
        }
        if (random.nextInt(2) == 0) {
            catalogue.taxes.subList(0, 1 + random.nextInt(2)).forEach(invoice::percent);
        }
    }
}
