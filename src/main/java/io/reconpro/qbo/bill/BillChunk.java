package io.reconpro.qbo.bill;

import io.reconpro.qbo.document.Chunk;
import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.Draft;
import io.reconpro.qbo.document.Linked;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.RunCache;
import io.reconpro.qbo.document.Verdict;
import io.reconpro.qbo.document.Wanted;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.shop.Bill;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Approved bills of the shop's vendors on their way to QuickBooks.
 *
 * @param overwrite whether a bill that QuickBooks holds may be updated, so that it has to be read
 */
public record BillChunk(List<Bill> bills, boolean overwrite) implements Chunk {

    static final String ENTITY = "Bill";

    public BillChunk {
        bills = List.copyOf(bills);
    }

    @Override
    public String entity() {
        return ENTITY;
    }

    @Override
    public Map<WriteKey, Subject> subjects() {
        Map<WriteKey, Subject> subjects = new LinkedHashMap<>();
        bills.forEach(bill -> subjects.put(key(bill), BillFindings.subject(bill)));
        return subjects;
    }

    @Override
    public Set<MasterKey> masters() {
        return bills.stream().map(Bill::vendor).filter(Objects::nonNull)
                .map(vendor -> MasterKey.vendor(vendor.id())).collect(Collectors.toSet());
    }

    @Override
    public Wanted wanted(Linked linked) {
        Wanted wanted = new Wanted(ENTITY);
        bills.forEach(bill -> linked.unchanged(BillFindings.subject(bill), BillHash.of(bill))
                .ifPresentOrElse(link -> wanted.document(ENTITY, link.qboId()), () -> add(wanted, bill, linked)));
        return wanted;
    }

    @Override
    public List<Draft> map(Context context) {
        return List.copyOf(BillMapper.map(bills, context));
    }

    @Override
    public List<Verdict> judge(List<Draft> drafts, Context context, RunCache cache) {
        return BillJudge.judge(drafts.stream().map(BillDraft.class::cast).toList(), context, cache);
    }

    @Override
    public Chunk only(Set<WriteKey> keys) {
        return new BillChunk(bills.stream().filter(bill -> keys.contains(key(bill))).toList(), overwrite);
    }

    static WriteKey key(Bill bill) {
        return new WriteKey(ENTITY, Long.toString(bill.id()));
    }

    private void add(Wanted wanted, Bill bill, Linked linked) {
        if (bill.vendor() != null) {
            MasterKey vendor = MasterKey.vendor(bill.vendor().id());
            wanted.party(MasterKey.Kind.VENDOR, bill.vendor(), linked.masters().get(vendor));
        }
        Optional<Link> link = linked.document(Long.toString(bill.id()));
        if (link.isPresent() && !overwrite) {
            return;
        }
        link.ifPresent(copy -> wanted.document(ENTITY, copy.qboId()));
        if (bill.number() != null) {
            wanted.number(bill.number());
        }
    }
}
