package io.reconpro.qbo.payment;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/**
 * How both sides stood when the payments of an invoice were last the same. While neither has moved, nothing is asked.
 *
 * @param linked payments set against the invoice in QuickBooks
 * @param own payments that exports made or adopted for it, some of which may pay nothing of it
 * @param syncToken the invoice's version; null until QuickBooks told it after our own writes
 */
record Standing(String invoiceId, String qboInvoiceId, String wantedHash, Set<String> linked, Set<String> own,
        BigDecimal balance, String syncToken) {

    Standing {
        linked = new TreeSet<>(linked);
        own = new TreeSet<>(own);
    }

    private static final String GONE = "gone";

    /** The invoice was deleted in QuickBooks, where nothing comes back. */
    static Standing gone(String invoiceId, String qboInvoiceId) {
        return new Standing(invoiceId, qboInvoiceId, GONE, Set.of(), Set.of(), BigDecimal.ZERO, null);
    }

    boolean isGone() {
        return wantedHash.equals(GONE);
    }

    /** Whether QuickBooks and shop are as they were. */
    boolean holds(WantedSet wanted, HeldInvoice held) {
        return wantedHash.equals(wanted.hash()) && qboInvoiceId.equals(held.id())
                && linked.equals(held.paymentIds()) && balance.compareTo(held.balance()) == 0
                && (syncToken == null || syncToken.equals(held.syncToken()));
    }

    /** The same, with the version that QuickBooks tells now. */
    Standing of(HeldInvoice held) {
        return new Standing(invoiceId, qboInvoiceId, wantedHash, linked, own, balance, held.syncToken());
    }
}
