package io.reconpro.qbo.payment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.acceptance.Accepted;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.PaidInvoice;
import io.reconpro.qbo.shop.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Invoices of 100.00 with what was paid of them on both sides, and in words what is planned. */
final class Paid {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final Map<Integer, List<Payment>> wanted = new HashMap<>();
    private final Map<Integer, List<ObjectNode>> held = new HashMap<>();
    private final List<ObjectNode> all = new ArrayList<>();
    private final Map<String, Link> links = new HashMap<>();
    private Grounds grounds = new Grounds(null, false, Accepted.NOTHING, Set.of("35"), Set.of("wire"), Set.of());

    /** A payment of the shop, by check if there is a number. */
    Paid shop(int invoice, long id, String amount, String check) {
        return shop(invoice, new Payment(id, "CASH_CHECK", new BigDecimal(amount), DAY, check, null, null, false));
    }

    Paid shop(int invoice, Payment payment) {
        wanted.computeIfAbsent(invoice, number -> new ArrayList<>()).add(payment);
        return this;
    }

    /** A payment in QuickBooks that pays these parts of invoices. */
    Paid books(String id, String amount, String check, Map<Integer, String> parts) {
        ObjectNode payment = JsonNodeFactory.instance.objectNode().put("Id", id).put("SyncToken", "0")
                .put("TxnDate", DAY.toString()).put("TotalAmt", new BigDecimal(amount));
        if (check != null) {
            payment.put("PaymentRefNum", check);
        }
        payment.putObject("DepositToAccountRef").put("value", "4").put("name", "Undeposited Funds");
        payment.putArray("Line");
        parts.forEach((invoice, part) -> {
            part(payment, "Invoice", Integer.toString(invoice), part);
            held.computeIfAbsent(invoice, number -> new ArrayList<>()).add(payment);
        });
        all.add(payment);
        return this;
    }

    Paid books(String id, String amount, String check) {
        return books(id, amount, check, Map.of(1, amount));
    }

    /** The payment added last is linked to the shop's. */
    Paid of(long source, int invoice, String amount, String check) {
        Payment exported = new Payment(source, "CASH_CHECK", new BigDecimal(amount), DAY, check, null, null, false);
        links.put(Long.toString(source), new Link(new WriteKey("Payment", Long.toString(source)), last().get("Id").asText(),
                "0", null, WantedPayment.of(exported).hash()));
        return this;
    }

    Paid deposited() {
        last().putArray("LinkedTxn").addObject().put("TxnId", "90").put("TxnType", "Deposit");
        return this;
    }

    Paid on(LocalDate day) {
        last().put("TxnDate", day.toString());
        return this;
    }

    Paid into(String accountId, String name) {
        last().putObject("DepositToAccountRef").put("value", accountId).put("name", name);
        return this;
    }

    Paid spending(String credit) {
        part(last(), "CreditMemo", "80", credit);
        return this;
    }

    Paid closedThrough(LocalDate day) {
        grounds = new Grounds(day, grounds.warningsAsErrors(), grounds.accepted(), grounds.bankAccounts(),
                grounds.inactiveMethods(), grounds.confirmed());
        return this;
    }

    Paid warningsAsErrors() {
        grounds = new Grounds(grounds.booksClosedThrough(), true, grounds.accepted(), grounds.bankAccounts(),
                grounds.inactiveMethods(), grounds.confirmed());
        return this;
    }

    Paid confirmed(String id) {
        grounds = new Grounds(grounds.booksClosedThrough(), grounds.warningsAsErrors(), grounds.accepted(),
                grounds.bankAccounts(), grounds.inactiveMethods(), Set.of(id));
        return this;
    }

    /** What is planned, such as "create 7 with 50.00 W21". */
    List<String> plan() {
        List<InvoiceCase> cases = new ArrayList<>();
        Set<Integer> numbers = new TreeSet<>(wanted.keySet());
        numbers.addAll(held.keySet());
        numbers.forEach(number -> cases.add(invoice(number)));
        Plan plan = new Planner(grounds).plan(cases);
        List<String> words = new ArrayList<>();
        plan.releases().forEach(leaving -> words.add("%s %s%s".formatted(leaving.heldBack() ? "keep"
                : leaving.release().whole() ? "remove" : "take off", leaving.release().held().id(),
                codes(leaving.findings()))));
        plan.steps().forEach(step -> words.add(words(step)));
        return words;
    }

    private InvoiceCase invoice(int number) {
        List<Payment> payments = wanted.getOrDefault(number, List.of());
        PaidInvoice invoice = new PaidInvoice(number, "N" + number, DAY, new BigDecimal("100.00"), "Acme", payments);
        List<HeldPayment> inBooks = held.getOrDefault(number, List.of()).stream().map(HeldPayment::of).toList();
        BigDecimal paid = inBooks.stream().map(payment -> payment.partOf(Integer.toString(number)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        HeldInvoice heldInvoice = new HeldInvoice(Integer.toString(number), "3", new BigDecimal("100.00"),
                new BigDecimal("100.00").subtract(paid), "58", "USD",
                inBooks.stream().map(HeldPayment::id).collect(Collectors.toSet()), "", false);
        return new InvoiceCase(invoice, WantedSet.of(invoice), heldInvoice, inBooks,
                new Ownership(links, owners(), homes()));
    }

    private Map<String, String> owners() {
        return links.entrySet().stream().collect(Collectors.toMap(link -> link.getValue().qboId(), Map.Entry::getKey));
    }

    private Map<String, String> homes() {
        Map<String, String> homes = new HashMap<>();
        wanted.forEach((number, payments) -> payments.stream().filter(Payment::isMoney)
                .forEach(payment -> homes.put(Long.toString(payment.id()), Integer.toString(number))));
        return homes;
    }

    private static String words(Step step) {
        String id = step.subject().sourceId() + codes(step.findings());
        if (step instanceof Step.Create create) {
            return "create " + create.applied().toPlainString() + " of " + id;
        }
        if (step instanceof Step.Change change) {
            return "change to " + change.applied().toPlainString() + " of " + id + change.others().stream()
                    .map(part -> ", %s stays on %s".formatted(part.amount().toPlainString(), part.id()))
                    .collect(Collectors.joining());
        }
        return (step instanceof Step.Adopt ? "adopt " : "refuse ") + id;
    }

    private static String codes(List<Finding> findings) {
        return findings.stream().map(finding -> " " + finding.code()).collect(Collectors.joining());
    }

    private static void part(ObjectNode payment, String type, String id, String amount) {
        payment.withArray("/Line").addObject().put("Amount", new BigDecimal(amount)).putArray("LinkedTxn").addObject()
                .put("TxnId", id).put("TxnType", type);
    }

    private ObjectNode last() {
        return all.get(all.size() - 1);
    }
}
