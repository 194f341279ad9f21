package io.reconpro.qbo.bill;

import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.DocNumbers;
import io.reconpro.qbo.document.MasterRef;
import io.reconpro.qbo.document.Names;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.Bill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges the numbers of a chunk's bills: a vendor gives each once (E16), other vendors may give the same. */
final class BillNumberRules {

    private final Context context;
    private final Map<Numbered, Long> taken = new HashMap<>();

    /** A vendor's number. */
    private record Numbered(MasterRef vendor, String number) {
    }

    BillNumberRules(Context context) {
        this.context = context;
    }

    List<Finding> findings(BillDraft draft) {
        Optional<Finding> unfit = DocNumbers.unfit(draft.subject());
        if (unfit.isPresent()) {
            return List.of(unfit.get());
        }
        if (draft.vendor() == null) {
            return List.of();
        }
        Bill bill = draft.bill();
        List<Finding> findings = new ArrayList<>();
        Long earlier = taken.putIfAbsent(new Numbered(draft.vendor(), Names.fold(bill.number())), bill.id());
        if (earlier != null) {
            findings.add(held(bill, "another approved bill of ReconPro (id " + earlier + ")"));
        }
        Optional<Link> link = context.linked().document(Long.toString(bill.id()));
        context.known().holdersOf(bill.number()).stream()
                .filter(holder -> holder.partyId().equals(draft.vendor().id()))
                .filter(holder -> link.filter(own -> own.qboId().equals(holder.id())).isEmpty())
                .map(holder -> held(bill, holder.described("a bill")))
                .forEach(findings::add);
        return findings;
    }

    private static Finding held(Bill bill, String holder) {
        return BillFindings.about(bill, Code.E16, Map.of("holder", holder));
    }
}
