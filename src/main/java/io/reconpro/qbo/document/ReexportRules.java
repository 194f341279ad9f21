package io.reconpro.qbo.document;

import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Subject;
import java.util.Map;

/**
 * What happens with an approved document that QuickBooks holds in an older version (S-16): never a second one.
 *
 * @param overwrite whether the setting allows to update such a document
 * @param setting what the setting is called
 */
public record ReexportRules(boolean overwrite, String setting) {

    Finding changed(Subject document, Link link) {
        Finding finding = Findings.about(document, Code.E11, Map.of("qboId", link.qboId(), "setting", setting));
        return overwrite ? notYetUpdated(finding) : finding;
    }

    /** Overwriting is asked for, but the exporter cannot update yet; it must not say that the box is off. */
    private static Finding notYetUpdated(Finding finding) {
        return new Finding(finding.code(), finding.message(), "The exporter does not update invoices yet: make the "
                + "change in QuickBooks by hand, then set the document to Exported.", null, null, false);
    }
}
