package io.reconpro.qbo.invoice;

import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import java.util.Map;

/** What happens with an approved invoice that QuickBooks holds in an older version (S-16): never a second one. */
final class ReexportRules {

    private ReexportRules() {
    }

    static Finding changed(InvoiceDraft draft, Link link, boolean overwrite) {
        Finding finding = InvoiceFindings.about(draft.invoice(), Code.E11, Map.of("qboId", link.qboId()));
        return overwrite ? notYetUpdated(finding) : finding;
    }

    /** Overwriting is asked for, but the exporter cannot update invoices yet; it must not say that the box is off. */
    private static Finding notYetUpdated(Finding finding) {
        return new Finding(finding.code(), finding.message(), "The exporter does not update invoices yet: make the "
                + "change in QuickBooks by hand, then set the document to Exported.", null, null, false);
    }
}
