package io.reconpro.qbo.document;

import io.reconpro.qbo.acceptance.Accepted;
import io.reconpro.qbo.gate.Reference;
import io.reconpro.qbo.settings.CompanySettings;
import java.time.LocalDate;
import java.util.Set;

/**
 * All that is known when a chunk of documents is mapped and judged; nothing else is asked any more.
 *
 * @param today in the company's time zone
 * @param accepted the warnings that block no more
 * @param listedClasses ids of the classes in ReconPro's list
 */
public record Context(CompanySettings settings, Reference reference, Known known, Linked linked, LocalDate today,
        Accepted accepted, Set<String> listedClasses) {

    /** Whether QuickBooks adds tax to what is sent: tax is either sent or left to QuickBooks, never both (S-13). */
    public boolean quickBooksComputesTax() {
        return reference.salesTax().used() && !settings.tax().included();
    }
}
