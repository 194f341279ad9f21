package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Classes;
import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.gate.ClassTracking;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.settings.RetailSettings;
import io.reconpro.qbo.shop.Client;
import io.reconpro.qbo.shop.Invoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The class of an invoice (S-12): the client's own, Retail Class for retail clients without one; a setting turns the
 * precedence round.
 *
 * @param id null when the invoice goes without a class
 */
record ClassChoice(String id, List<Finding> findings) {

    static ClassChoice of(Invoice invoice, Context context) {
        if (invoice.client() == null || context.reference().classTracking() == ClassTracking.OFF) {
            return new ClassChoice(null, List.of());
        }
        List<String> candidates = candidates(invoice.client(), context);
        if (candidates.isEmpty()) {
            return new ClassChoice(null, List.of(InvoiceFindings.about(invoice, Code.W01)));
        }
        List<Finding> findings = new ArrayList<>();
        Classes classes = new Classes(context);
        if (candidates.size() > 1) {
            findings.add(InvoiceFindings.about(invoice, Code.I09, Map.of("class", classes.name(candidates.get(0)),
                    "other", classes.name(candidates.get(1)))));
        }
        return new ClassChoice(classes.usable(candidates.get(0), InvoiceFindings.subject(invoice), findings), findings);
    }

    /** In the order of precedence. */
    private static List<String> candidates(Client client, Context context) {
        List<String> candidates = new ArrayList<>();
        if (client.classId() != null) {
            candidates.add(client.classId());
        }
        RetailSettings retail = context.settings().retail();
        if (client.isRetail() && !retail.retailClass().isEmpty()) {
            candidates.add(retail.classFirst() ? 0 : candidates.size(), retail.retailClass());
        }
        return candidates;
    }
}
