package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.DocNumbers;
import io.reconpro.qbo.document.Names;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.Invoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges the numbers of a chunk's invoices: each is given once (E05, E06). */
final class NumberRules {

    private final Context context;
    private final Map<String, Long> taken = new HashMap<>();

    NumberRules(Context context) {
        this.context = context;
    }

    List<Finding> findings(InvoiceDraft draft) {
        Invoice invoice = draft.invoice();
        String number = invoice.number();
        Optional<Finding> unfit = DocNumbers.unfit(draft.subject());
        if (unfit.isPresent()) {
            return List.of(unfit.get());
        }
        List<Finding> findings = new ArrayList<>();
        Long earlier = taken.putIfAbsent(Names.fold(number), invoice.id());
        if (earlier != null) {
            findings.add(held(invoice, "another approved document of ReconPro (id " + earlier + ")"));
        }
        Optional<Link> link = context.linked().document(Long.toString(invoice.id()));
        context.known().holdersOf(number).stream()
                .filter(holder -> link.filter(own -> own.qboId().equals(holder.id())).isEmpty())
                .map(holder -> held(invoice, holder.described("an invoice")))
                .forEach(findings::add);
        return findings;
    }

    private static Finding held(Invoice invoice, String holder) {
        return InvoiceFindings.about(invoice, Code.E05, Map.of("holder", holder));
    }
}
