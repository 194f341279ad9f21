package io.reconpro.qbo.export;

import java.util.ArrayList;
import java.util.List;

import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.shop.DocumentKind;

/** One call on its way: the members that still have to be sent, until none is left. */
public final class Outgoing {

    private final boolean batch;
    private final boolean resend;
    private List<Entry> members;
    private int throttled;

    private Outgoing(List<Entry> members, boolean batch, boolean resend) {
        this.members = List.copyOf(members);
        this.batch = batch;
        this.resend = resend;
    }

    static Outgoing single(Entry member) {
        return new Outgoing(List.of(member), false, false);
    }

    static Outgoing batch(List<Entry> members) {
        return new Outgoing(members, true, false);
    }

    /** A call that was sent before and may have arrived: its members leave exactly as they were, or not at all. */
    static Outgoing again(List<Entry> members, boolean batch) {
        return new Outgoing(members, batch, true);
    }

    public boolean isWaiting() {
        return !members.isEmpty();
    }

    public boolean isBatch() {
        return batch;
    }

    /** What must not be judged again before it leaves: sent before, it may be in QuickBooks already. */
    public boolean isResend() {
        return resend;
    }

    /** What the documents of the call are; null for a call of records that documents share. */
    public DocumentKind kind() {
        return members.isEmpty() ? null : DocumentKind.of(members.get(0).key().entity()).orElse(null);
    }

    public List<Entry> members() {
        return members;
    }

    void drop(List<Entry> withdrawn) {
        List<Entry> left = new ArrayList<>(members);
        left.removeAll(withdrawn);
        members = List.copyOf(left);
    }

    void answered() {
        members = List.of();
    }

    /** Not executed: these are to be sent again after the pause. */
    int throttled(List<Entry> again) {
        members = List.copyOf(again);
        return ++throttled;
    }
}
