package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Findings;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.shop.Invoice;
import java.util.Map;

/** Findings about invoices of the shop. */
final class InvoiceFindings {

    private InvoiceFindings() {
    }

    static Finding about(Invoice invoice, Code code) {
        return about(invoice, code, Map.of());
    }

    static Finding about(Invoice invoice, Code code, Map<String, ?> more) {
        return Findings.about(subject(invoice), code, more);
    }

    static Subject subject(Invoice invoice) {
        return new Subject("Invoice", Long.toString(invoice.id()), invoice.number(), party(invoice), invoice.date(),
                invoice.total());
    }

    private static String party(Invoice invoice) {
        if (invoice.client() == null) {
            return "(no client)";
        }
        String name = invoice.client().displayName();
        return name == null ? "(client " + invoice.client().id() + ")" : name;
    }
}
