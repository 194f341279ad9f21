package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.Invoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges the date of an invoice. */
final class DateRules {

    private DateRules() {
    }

    static List<Finding> findings(InvoiceDraft draft, Context context) {
        Invoice invoice = draft.invoice();
        LocalDate date = invoice.date();
        LocalDate closed = context.reference().booksClosedThrough();
        List<Finding> findings = new ArrayList<>();
        if (closed != null && !date.isAfter(closed)) {
            findings.add(InvoiceFindings.about(invoice, Code.E09,
                    Map.of("date", date, "closed", "books closed through " + closed)));
        }
        LocalDate previousYear = fiscalYearStart(context).minusYears(1);
        if (date.isAfter(context.today())) {
            findings.add(unusual(invoice, "in the future"));
        } else if (date.isBefore(previousYear)) {
            findings.add(unusual(invoice, "before the previous fiscal year, which began on " + previousYear));
        }
        return findings;
    }

    private static Finding unusual(Invoice invoice, String problem) {
        return InvoiceFindings.about(invoice, Code.W29, Map.of("date", invoice.date(), "problem", problem));
    }

    private static LocalDate fiscalYearStart(Context context) {
        LocalDate start = LocalDate.of(context.today().getYear(), context.reference().fiscalYearStartMonth(), 1);
        return start.isAfter(context.today()) ? start.minusYears(1) : start;
    }
}
