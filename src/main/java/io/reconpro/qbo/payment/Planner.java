package io.reconpro.qbo.payment;

import io.reconpro.qbo.document.Findings;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.payment.Plan.Leaving;
import io.reconpro.qbo.shop.Payment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Decides what makes QuickBooks hold the payments of invoices as the shop has them (S-14): equal ones are adopted, what
 * exports made follows the shop, what was entered by hand besides gives way, credit memos and money of other invoices
 * stay.
 */
final class Planner {

    private final Grounds grounds;

    Planner(Grounds grounds) {
        this.grounds = grounds;
    }

    Plan plan(List<InvoiceCase> cases) {
        Map<InvoiceCase, Matching> matchings = new LinkedHashMap<>();
        cases.forEach(invoice -> matchings.put(invoice, Matching.of(invoice)));
        Map<String, Leaving> leaving = leaving(matchings);
        List<InvoicePlan> plans = new ArrayList<>();
        matchings.forEach((invoice, matching) -> {
            List<Leaving> own = matching.surplus().stream().map(held -> leaving.get(held.id())).toList();
            plans.add(new Allotment(invoice, grounds, own).plan(matching, orders(invoice)));
        });
        return new Plan(plans, new ArrayList<>(leaving.values()));
    }

    /** One payment may leave several invoices of the chunk, and does so at once. */
    private Map<String, Leaving> leaving(Map<InvoiceCase, Matching> matchings) {
        Map<String, HeldPayment> held = new LinkedHashMap<>();
        Map<String, List<InvoiceCase>> invoices = new LinkedHashMap<>();
        matchings.forEach((invoice, matching) -> matching.surplus().forEach(payment -> {
            held.put(payment.id(), payment);
            invoices.computeIfAbsent(payment.id(), id -> new ArrayList<>()).add(invoice);
        }));
        Map<String, Leaving> leaving = new LinkedHashMap<>();
        held.forEach((id, payment) -> {
            Release release = new Release(payment, invoices.get(id));
            List<Finding> findings = release.findings(grounds);
            leaving.put(id, new Leaving(release, findings, grounds.holdBack(findings)));
        });
        return leaving;
    }

    private static List<Finding> orders(InvoiceCase invoice) {
        List<Finding> notes = new ArrayList<>();
        for (Payment order : invoice.wanted().orders()) {
            notes.add(Findings.about(invoice.subject(Long.toString(order.id()), order.date(), null), Code.I03,
                    Map.of("reference", Objects.requireNonNullElse(order.orderNumber(), "without a number"),
                            "where", where(order.orderNumber(), invoice.held()))));
        }
        return notes;
    }

    /** A document bears one number: its own, else that of its first order, as it was when the document was exported. */
    private static String where(String number, HeldInvoice document) {
        if (number == null) {
            return "it is not exported";
        }
        if (document.isForeseen()) {
            return "the document is to bear the number, unless it has another";
        }
        return document.order().map(order -> order.equals(number) ? "the number stands on the document"
                : "the document in QuickBooks bears the number " + order)
                .orElse("the document in QuickBooks does not bear the number");
    }
}
