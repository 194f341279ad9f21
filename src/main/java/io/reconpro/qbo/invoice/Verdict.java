package io.reconpro.qbo.invoice;

import io.reconpro.qbo.log.Finding;
import java.util.List;

/** What is to happen with an invoice, with everything that was found about it. */
public sealed interface Verdict {

    InvoiceDraft draft();

    List<Finding> findings();

    /** It is to be written. */
    record Go(InvoiceDraft draft, List<Finding> findings) implements Verdict {
    }

    /**
     * It must not be written.
     *
     * @param byWarnings whether nothing but warnings, which are treated as errors, stand against it
     */
    record Refused(InvoiceDraft draft, List<Finding> findings, boolean byWarnings) implements Verdict {
    }

    /** QuickBooks holds just this; only the shop's status is to be set. */
    record AlreadyExported(InvoiceDraft draft, InvoiceLink link, List<Finding> findings) implements Verdict {
    }
}
