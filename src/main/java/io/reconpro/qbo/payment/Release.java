package io.reconpro.qbo.payment;

import io.reconpro.qbo.document.Amounts;
import io.reconpro.qbo.document.Findings;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A payment in QuickBooks that the shop does not know, on its way out: as a whole where it pays nothing else, or else
 * only what it pays of these invoices.
 */
record Release(HeldPayment held, List<InvoiceCase> invoices) {

    /** Names payments that have no id in the shop, in ledger and log. */
    static final String BY_HAND = "qbo:";

    /** Where payments come from that pay several documents, and what becomes of them (W20). */
    static final String SET_BY_HAND = "set partly against other documents by hand in QuickBooks";
    static final String UNAPPLIED = "partly unapplied";

    Release {
        invoices = List.copyOf(invoices);
    }

    WriteKey key() {
        return new WriteKey(WantedPayment.ENTITY, subject().sourceId());
    }

    /** The keys under which this payment may be leaving the invoice. */
    static Stream<WriteKey> keys(HeldPayment held, InvoiceCase invoice) {
        return Stream.of(BY_HAND + held.id(), BY_HAND + held.id() + "/" + invoice.sourceId())
                .map(id -> new WriteKey(WantedPayment.ENTITY, id));
    }

    /** An invoice is looked at once a run, so a payment that loses one part after the other keeps its keys apart. */
    Subject subject() {
        String id = BY_HAND + held.id() + (whole() ? "" : "/" + invoices.get(0).sourceId());
        String numbers = invoices.stream().map(invoice -> invoice.invoice().number()).distinct()
                .collect(Collectors.joining(", "));
        return new Subject(WantedPayment.ENTITY, id, numbers, invoices.get(0).invoice().party(), held.date(), amount());
    }

    /** What the shop has no longer goes as a whole, wherever a person set it. */
    boolean whole() {
        return left().isEmpty() || isOwned();
    }

    /** What it goes on paying. */
    List<HeldPayment.Part> left() {
        List<String> released = invoices.stream().map(invoice -> invoice.held().id()).toList();
        return held.parts().stream()
                .filter(part -> !(part.type().equals("Invoice") && released.contains(part.id()))).toList();
    }

    /** Everything that has to be known before; nothing is released while something of it forbids that. */
    List<Finding> findings(Grounds grounds) {
        return grounds.look(subject(), Stream.concat(obstacle(grounds).stream(), warnings()).toList());
    }

    /** What it was, to be logged before it is gone. */
    Finding beforeImage() {
        String what = whole() ? "is removed from QuickBooks" : "no longer pays the document in QuickBooks";
        return about(Code.I31, Map.of("qboId", held.id(), "what", what)).answered(BeforeImage.of(held.json()), null);
    }

    /** Whether neither a link nor its note says that an export made it. */
    boolean isByHand() {
        return !held.bearsMarker() && !isOwned();
    }

    private boolean isOwned() {
        return invoices.stream().anyMatch(one -> one.ownership().owner(held).isPresent());
    }

    private BigDecimal amount() {
        return Amounts.cents(whole() ? held.total() : Amounts.sum(
                invoices.stream().map(invoice -> held.partOf(invoice.held().id())).toList()));
    }

    /** Exports set a payment against its own invoice only, so the rest is what a person did. */
    private Stream<Finding> warnings() {
        return isByHand() || held.paysSeveral() ? invoices.stream().map(this::warning) : Stream.empty();
    }

    private Finding warning(InvoiceCase invoice) {
        Subject subject = invoice.subject(subject().sourceId(), held.date(), amount());
        if (isByHand() && whole()) {
            return Findings.about(subject, Code.W19, Map.of());
        }
        return Findings.about(subject, Code.W20, Map.of("origin", isByHand() ? "entered by hand in QuickBooks"
                : SET_BY_HAND, "what", whole() ? "removed, as ReconPro has it no longer" : UNAPPLIED));
    }

    private Optional<Finding> obstacle(Grounds grounds) {
        if (held.spendsCredit()) {
            return Optional.of(about(Code.E32, Map.of("qboId", held.id())));
        }
        if (held.deposited()) {
            return Optional.of(about(Code.E18, Map.of()));
        }
        boolean closed = grounds.isClosed(held.date());
        if (!isByHand()) {
            return closed ? Optional.of(about(Code.E09, Map.of("closed", "through " + grounds.booksClosedThrough())))
                    : Optional.empty();
        }
        boolean atBank = whole() && grounds.bankAccounts().contains(held.account().id());
        if (!closed && !atBank || grounds.confirmed().contains(held.id())) {
            return Optional.empty();
        }
        String problem = closed ? "lies in a closed period (through " + grounds.booksClosedThrough() + ")"
                : "went straight to the bank account \"" + held.account().name() + "\"";
        return Optional.of(about(Code.E30, Map.of("qboId", held.id(), "problem", problem)));
    }

    private Finding about(Code code, Map<String, ?> more) {
        return Findings.about(subject(), code, more);
    }
}
