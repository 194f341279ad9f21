package io.reconpro.qbo.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.run.Foreseen;
import io.reconpro.qbo.shop.PaidInvoice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is learnt, step by step, of the payments of some exported invoices; one object a chunk. */
public final class PaymentChunk {

    private final Foreseen foreseen;
    private final Map<String, Link> invoiceLinks = new HashMap<>();
    private final Map<PaidInvoice, WantedSet> wanted = new LinkedHashMap<>();
    private final Map<String, Standing> standings = new HashMap<>();
    private final Map<String, HeldInvoice> invoices = new HashMap<>();
    private final Map<String, HeldPayment> payments = new HashMap<>();
    private final Map<String, Link> links = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, String> homes = new HashMap<>();
    private List<PaidInvoice> moved;

    /** @param foreseen what an export would make of these invoices, where this is a preview */
    PaymentChunk(List<Link> links, Foreseen foreseen) {
        this.foreseen = foreseen;
        links.forEach(link -> invoiceLinks.put(link.key().sourceId(), link));
    }

    /** Stands for the link of an invoice that an export would create; no id of QuickBooks looks like it. */
    static Link foreseen(String sourceId) {
        return new Link(new WriteKey("Invoice", sourceId), "new:" + sourceId, null, null, null);
    }

    Collection<Link> invoiceLinks() {
        return invoiceLinks.values();
    }

    void read(List<PaidInvoice> read, Map<String, Standing> known) {
        read.forEach(invoice -> {
            WantedSet set = WantedSet.of(invoice);
            wanted.put(invoice, set);
            set.money().forEach(payment -> homes.put(payment.sourceId(), Long.toString(invoice.id())));
        });
        standings.putAll(known);
    }

    /** Ids of the shop's payments that QuickBooks is to hold. */
    List<String> wantedIds() {
        return wanted.values().stream().flatMap(set -> set.money().stream()).map(WantedPayment::sourceId).toList();
    }

    /** Takes in what the shop's payments are linked to. */
    void learnLinks(Map<String, Link> known) {
        links.putAll(known);
        known.forEach((source, link) -> owners.put(link.qboId(), source));
    }

    /** Takes in whose the payments in QuickBooks are, by their ids there. */
    void learnOwners(Map<String, String> known) {
        owners.putAll(known);
    }

    /** Payments of the shop that exports made and that belong to no invoice of this chunk, if to any. */
    List<String> strangers() {
        return owners.values().stream().filter(source -> !homes.containsKey(source)).distinct().toList();
    }

    void learnHomes(Map<String, String> known) {
        homes.putAll(known);
    }

    Set<PaidInvoice> all() {
        return wanted.keySet();
    }

    WantedSet wanted(PaidInvoice invoice) {
        return wanted.get(invoice);
    }

    String qboId(PaidInvoice invoice) {
        return invoiceLinks.get(Long.toString(invoice.id())).qboId();
    }

    Standing standing(PaidInvoice invoice) {
        return standings.get(Long.toString(invoice.id()));
    }

    /** Null when QuickBooks has it no longer. */
    HeldInvoice held(PaidInvoice invoice) {
        String sourceId = Long.toString(invoice.id());
        BigDecimal total = foreseen.total(sourceId);
        if (foreseen.creates(sourceId)) {
            return HeldInvoice.foreseen(qboId(invoice), total);
        }
        HeldInvoice held = invoices.get(qboId(invoice));
        return held == null || total == null ? held : held.with(total);
    }

    void learnInvoices(Collection<ObjectNode> found) {
        found.stream().map(HeldInvoice::of).forEach(invoice -> invoices.put(invoice.id(), invoice));
    }

    void learnPayments(Collection<ObjectNode> found) {
        found.stream().map(HeldPayment::of).forEach(payment -> payments.put(payment.id(), payment));
    }

    boolean knows(String paymentId) {
        return payments.containsKey(paymentId);
    }

    /** The invoices of which shop or QuickBooks moved since both were the same. */
    List<PaidInvoice> moved() {
        if (moved == null) {
            moved = wanted.keySet().stream().filter(this::isMoved).toList();
        }
        return moved;
    }

    /** The invoices that QuickBooks has no longer, or only as voided ones. */
    List<PaidInvoice> lost() {
        return wanted.keySet().stream().filter(invoice -> held(invoice) == null || held(invoice).voided()).toList();
    }

    /** What was learnt of invoices whose payments did not move: their version, or that they are gone. */
    List<Standing> learnt() {
        List<Standing> learnt = new ArrayList<>();
        for (PaidInvoice invoice : wanted.keySet()) {
            Standing standing = standing(invoice);
            HeldInvoice held = held(invoice);
            if (held == null && (standing == null || !standing.isGone())) {
                learnt.add(Standing.gone(Long.toString(invoice.id()), qboId(invoice)));
            } else if (held != null && standing != null && standing.holds(wanted(invoice), held)
                    && standing.syncToken() == null) {
                learnt.add(standing.of(held));
            }
        }
        return learnt;
    }

    private boolean isMoved(PaidInvoice invoice) {
        HeldInvoice held = held(invoice);
        Standing standing = standing(invoice);
        if (held == null || held.voided()) {
            return false;
        }
        return standing == null ? !(wanted(invoice).isEmpty() && held.paymentIds().isEmpty())
                : !standing.holds(wanted(invoice), held);
    }

    /** Ids of all payments in QuickBooks that have to do with the invoice. */
    Set<String> paymentIds(PaidInvoice invoice) {
        Set<String> ids = new LinkedHashSet<>(new TreeSet<>(held(invoice).paymentIds()));
        wanted(invoice).money().forEach(payment -> {
            Link link = links.get(payment.sourceId());
            if (link != null) {
                ids.add(link.qboId());
            }
        });
        if (standing(invoice) != null) {
            ids.addAll(standing(invoice).own());
        }
        return ids;
    }

    InvoiceCase toCase(PaidInvoice invoice) {
        return new InvoiceCase(invoice, wanted(invoice), held(invoice), paymentIds(invoice).stream()
                .map(payments::get).filter(payment -> payment != null).toList(),
                new Ownership(links, owners, homes));
    }
}
