package io.reconpro.qbo.sandbox.shop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.books.Person;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Payments that people in the office recorded in QuickBooks by themselves, one of each kind an export meets. */
public final class HandMadePayments {

    private final Books books;
    private final Person person;
    private final Iterator<List<ObjectNode>> customers;

    private HandMadePayments(Books books) {
        this.books = books;
        this.person = books.person();
        Map<String, List<ObjectNode>> open = books.all("Invoice")
                .filter(invoice -> invoice.path("Balance").decimalValue().compareTo(BigDecimal.ONE) > 0)
                .collect(Collectors.groupingBy(invoice -> invoice.at("/CustomerRef/value").asText(), TreeMap::new,
                        Collectors.toList()));
        this.customers = open.values().stream().filter(invoices -> invoices.size() > 1).iterator();
    }

    /**
     * Pays, by hand, invoices of five customers that have two open ones.
     *
     * @return kind of payment (alone, several, deposited, banked, credit) to the Id of the payment
     */
    public static Map<String, String> record(Books books) {
        HandMadePayments hands = new HandMadePayments(books);
        return Map.of("alone", hands.alone(), "several", hands.several(), "deposited", hands.deposited(),
                "banked", hands.banked(), "credit", hands.credit());
    }

    private String alone() {
        return id(person.by("Check", "7001").pays("1.00", id(customers.next().get(0))));
    }

    private String several() {
        List<ObjectNode> two = customers.next();
        BigDecimal both = two.get(0).get("Balance").decimalValue().add(BigDecimal.ONE);
        return id(person.by("Check", "7002").pays(both.toPlainString(), id(two.get(0)), id(two.get(1))));
    }

    private String deposited() {
        String payment = id(person.by("Cash", null).pays("1.00", id(customers.next().get(0))));
        person.deposits(payment);
        return payment;
    }

    private String banked() {
        return id(person.by("ACH", null).into("Checking").pays("1.00", id(customers.next().get(0))));
    }

    private String credit() {
        ObjectNode invoice = customers.next().get(0);
        String item = books.visible("Item").findFirst().orElseThrow().get("Id").asText();
        String memo = id(person.credits(invoice.at("/CustomerRef/value").asText(), "1.00", item));
        return id(person.applies(memo, id(invoice), "1.00"));
    }

    private static String id(ObjectNode record) {
        return record.get("Id").asText();
    }
}
