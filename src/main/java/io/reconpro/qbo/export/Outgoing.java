package io.reconpro.qbo.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.shop.DocumentKind;

/**
 * One call on its way: the members that still have to be sent, until none is left. What may have arrived as part of a
 * batch leaves again as that batch or by itself, never in another batch, which QuickBooks would take for a new one.
 */
public final class Outgoing {

    private final boolean resend;
    private final Deque<Entry> singly = new ArrayDeque<>();
    private boolean batch;
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

    /** Whether there is anything left to send, now or afterwards. */
    public boolean isWaiting() {
        return isReady() || !singly.isEmpty();
    }

    /** Whether there is anything left to send now. */
    public boolean isReady() {
        return !members.isEmpty();
    }

    /** Takes up what leaves by itself once nothing else is left of the call. */
    void next() {
        if (!isReady()) {
            batch = false;
            members = List.of(singly.remove());
        }
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
        keep(left);
    }

    /**
     * The call was answered.
     *
     * @param again what was not executed and is to be sent again after a pause
     * @return how often that happened
     */
    int answered(List<Entry> again) {
        keep(again);
        return again.isEmpty() ? throttled : ++throttled;
    }

    private void keep(List<Entry> left) {
        if (resend && batch && left.size() < members.size()) {
            singly.addAll(left);
            members = List.of();
        } else {
            members = List.copyOf(left);
        }
    }
}
