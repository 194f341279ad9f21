package io.reconpro.qbo.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How the money of a payment that QuickBooks holds already is divided: what of it pays its invoice, what a person set
 * against other documents, what is set against nothing. A person's part gives way only to what the invoice lacks.
 */
final class Share {

    private final WantedPayment wanted;
    private final HeldPayment held;
    private final String invoiceId;
    private BigDecimal applied = BigDecimal.ZERO;

    /** @param invoiceId of the payment's invoice in QuickBooks */
    Share(WantedPayment wanted, HeldPayment held, String invoiceId) {
        this.wanted = wanted;
        this.held = held;
        this.invoiceId = invoiceId;
    }

    WantedPayment wanted() {
        return wanted;
    }

    HeldPayment held() {
        return held;
    }

    /** How much of it is to pay its invoice. */
    BigDecimal applied() {
        return applied;
    }

    /** How much of it pays its invoice now. */
    BigDecimal part() {
        return held.partOf(invoiceId);
    }

    /** Leaves as much on the invoice as pays it now; gives what room is left there. */
    BigDecimal keep(BigDecimal room) {
        return grow(room, part().min(wanted.amount()));
    }

    /** Adds what is set against nothing. */
    BigDecimal fill(BigDecimal room) {
        return grow(room, wanted.amount().subtract(applied).subtract(elsewhere()));
    }

    /** Adds what a person set against other documents. */
    BigDecimal takeBack(BigDecimal room) {
        return grow(room, wanted.amount().subtract(applied));
    }

    /** It stays as it is, for something forbids to change it. */
    BigDecimal leave(BigDecimal room) {
        return room.add(applied).subtract(part());
    }

    /** What it goes on paying besides its invoice: as far as the money goes, what was set there first. */
    List<HeldPayment.Part> others() {
        BigDecimal left = wanted.amount().subtract(applied);
        List<HeldPayment.Part> others = new ArrayList<>();
        for (HeldPayment.Part part : held.moneyBeside(invoiceId)) {
            BigDecimal amount = part.amount().min(left);
            if (amount.signum() > 0) {
                others.add(new HeldPayment.Part(part.type(), part.id(), amount));
                left = left.subtract(amount);
            }
        }
        return others;
    }

    /** What is set against nothing in the end. */
    BigDecimal rest() {
        return wanted.amount().subtract(applied).subtract(sum(others()));
    }

    /** Whether other documents lose something of it. */
    boolean isTakenFromOthers() {
        return sum(others()).compareTo(elsewhere()) < 0;
    }

    boolean isDividedAsBefore() {
        return applied.compareTo(part()) == 0 && !isTakenFromOthers();
    }

    private BigDecimal elsewhere() {
        return sum(held.moneyBeside(invoiceId));
    }

    private BigDecimal grow(BigDecimal room, BigDecimal most) {
        BigDecimal more = most.min(room).max(BigDecimal.ZERO);
        applied = applied.add(more);
        return room.subtract(more);
    }

    private static BigDecimal sum(List<HeldPayment.Part> parts) {
        return parts.stream().map(HeldPayment.Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
