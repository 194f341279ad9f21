package io.reconpro.qbo.payment;

import io.reconpro.qbo.document.Findings;
import io.reconpro.qbo.document.Names;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.payment.Plan.Leaving;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets the payments of one invoice against what is left to pay of it; what is too much stays unapplied. */
final class Allotment {

    private final InvoiceCase invoice;
    private final Grounds grounds;
    private final List<Leaving> leaving;
    private BigDecimal room;

    Allotment(InvoiceCase invoice, Grounds grounds, List<Leaving> leaving) {
        this.invoice = invoice;
        this.grounds = grounds;
        this.leaving = leaving;
    }

    InvoicePlan plan(Matching matching, List<Finding> notes) {
        room = invoice.held().balance();
        Set<String> released = new HashSet<>();
        leaving.stream().filter(one -> !one.heldBack()).map(one -> one.release().held()).forEach(held -> {
            released.add(held.id());
            room = room.add(held.partOf(invoice.held().id()));
        });
        matching.ours().values().forEach(held -> room = room.add(held.partOf(invoice.held().id())));
        List<Step> steps = new ArrayList<>(matching.same().entrySet().stream()
                .map(same -> adopt(same.getKey(), same.getValue())).toList());
        Map<Share, Step> kept = keep(matching);
        List<Step> created = matching.missing().stream().map(this::create).toList();
        if (blocker() == null && created.stream().noneMatch(Step.Refuse.class::isInstance)) {
            takeBack(kept);
        }
        kept.values().stream().filter(Objects::nonNull).forEach(steps::add);
        steps.addAll(created);
        boolean complete = blocker() == null && steps.stream().noneMatch(Step.Refuse.class::isInstance);
        return new InvoicePlan(invoice, steps, released, own(matching), complete, room, notes);
    }

    private static Set<String> own(Matching matching) {
        return Stream.concat(matching.ours().values().stream(), matching.same().values().stream())
                .map(HeldPayment::id).collect(Collectors.toSet());
    }

    private Step adopt(WantedPayment wanted, HeldPayment held) {
        Subject subject = invoice.subject(wanted);
        return new Step.Adopt(subject, wanted, held,
                List.of(Findings.about(subject, Code.I30, Map.of("qboId", held.id()))));
    }

    /** What is to happen with each payment that is there already; null where nothing is. */
    private Map<Share, Step> keep(Matching matching) {
        List<Share> shares = matching.ours().entrySet().stream()
                .map(own -> new Share(own.getKey(), own.getValue(), invoice.held().id())).toList();
        shares.forEach(share -> room = share.keep(room));
        if (blocker() == null) {
            shares.forEach(share -> room = share.fill(room));
        }
        Map<Share, Step> kept = new LinkedHashMap<>();
        shares.forEach(share -> kept.put(share, decide(share)));
        return kept;
    }

    /** What the invoice still lacks, a payment of its own has to give that a person set against other documents. */
    private void takeBack(Map<Share, Step> kept) {
        kept.replaceAll((share, step) -> {
            BigDecimal before = room;
            if (!(step instanceof Step.Refuse)) {
                room = share.takeBack(room);
            }
            return room.compareTo(before) == 0 ? step : decide(share);
        });
    }

    private Step decide(Share share) {
        Step step = step(share);
        if (step instanceof Step.Refuse) {
            room = share.leave(room);
        }
        return step;
    }

    private Step step(Share share) {
        WantedPayment wanted = share.wanted();
        HeldPayment held = share.held();
        Subject subject = invoice.subject(wanted);
        List<Finding> found = new ArrayList<>(obstacle(wanted, held).stream().toList());
        if (isAsWanted(wanted, held) && share.isDividedAsBefore()) {
            return invoice.ownership().isNotedAnew(wanted) && found.isEmpty()
                    ? new Step.Change(subject, wanted, held, share.applied(), share.others(), null, List.of()) : null;
        }
        if (share.isTakenFromOthers()) {
            found.add(Findings.about(subject, Code.W20,
                    Map.of("origin", Release.SET_BY_HAND, "what", Release.UNAPPLIED)));
        }
        found.addAll(warnings(wanted, share.rest()));
        List<Finding> findings = grounds.look(subject, found);
        return grounds.holdBack(findings) ? new Step.Refuse(subject, findings)
                : new Step.Change(subject, wanted, held, share.applied(), share.others(),
                        invoice.ownership().isChanged(wanted) ? wanted.method() : null, findings);
    }

    private boolean isAsWanted(WantedPayment wanted, HeldPayment held) {
        return !invoice.ownership().isChanged(wanted) && held.total().compareTo(wanted.amount()) == 0
                && held.date().equals(wanted.date())
                && (wanted.reference() == null || wanted.reference().equals(held.reference()));
    }

    private Optional<Finding> obstacle(WantedPayment wanted, HeldPayment held) {
        Subject subject = invoice.subject(wanted);
        if (held.spendsCredit()) {
            return Optional.of(Findings.about(subject, Code.E32, Map.of("qboId", held.id())));
        }
        if (held.deposited()) {
            return Optional.of(Findings.about(subject, Code.E18, Map.of()));
        }
        return grounds.isClosed(held.date()) || grounds.isClosed(wanted.date())
                ? Optional.of(closed(subject)) : Optional.empty();
    }

    private Step create(WantedPayment wanted) {
        Subject subject = invoice.subject(wanted);
        BigDecimal applied = wanted.amount().min(room);
        List<Finding> found = new ArrayList<>();
        if (blocker() != null) {
            found.add(Findings.about(subject, Code.E31, Map.of("cause", blocker())));
        } else {
            if (grounds.isClosed(wanted.date())) {
                found.add(closed(subject));
            }
            if (grounds.inactiveMethods().contains(Names.fold(wanted.method()))) {
                found.add(Findings.about("PaymentMethod", wanted.method(), Code.E10,
                        Map.of("problem", "it is inactive in QuickBooks")));
            }
            found.addAll(warnings(wanted, wanted.amount().subtract(applied)));
        }
        List<Finding> findings = grounds.look(subject, found);
        if (grounds.holdBack(findings)) {
            return new Step.Refuse(subject, findings);
        }
        room = room.subtract(applied);
        return new Step.Create(subject, wanted, applied, findings);
    }

    private List<Finding> warnings(WantedPayment wanted, BigDecimal rest) {
        List<Finding> warnings = new ArrayList<>();
        Subject document = new Subject("Invoice", invoice.sourceId(), invoice.invoice().number(),
                invoice.invoice().party(), invoice.invoice().date(), invoice.invoice().total());
        if (rest.signum() > 0) {
            warnings.add(Findings.about(document, Code.W21, Map.of("rest", rest)));
        }
        if (wanted.date().isBefore(invoice.invoice().date())) {
            warnings.add(Findings.about(document, Code.W22, Map.of("paid", wanted.date())));
        }
        return warnings;
    }

    private Finding closed(Subject subject) {
        return Findings.about(subject, Code.E09, Map.of("closed", "through " + grounds.booksClosedThrough()));
    }

    /** Why nothing may be added: what stands against the invoice by hand is perhaps the same money. */
    private String blocker() {
        return leaving.stream().filter(Leaving::heldBack)
                .map(one -> one.findings().get(0).code().name()).findFirst().orElse(null);
    }
}
