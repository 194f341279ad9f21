package io.reconpro.qbo.document;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges the date of a document. */
public final class DateRules {

    private DateRules() {
    }

    public static List<Finding> findings(Subject document, Context context) {
        LocalDate date = document.date();
        LocalDate closed = context.reference().booksClosedThrough();
        List<Finding> findings = new ArrayList<>();
        if (closed != null && !date.isAfter(closed)) {
            findings.add(Findings.about(document, Code.E09,
                    Map.of("date", date, "closed", "books closed through " + closed)));
        }
        LocalDate previousYear = fiscalYearStart(context).minusYears(1);
        if (date.isAfter(context.today())) {
            findings.add(unusual(document, "in the future"));
        } else if (date.isBefore(previousYear)) {
            findings.add(unusual(document, "before the previous fiscal year, which began on " + previousYear));
        }
        return findings;
    }

    private static Finding unusual(Subject document, String problem) {
        return Findings.about(document, Code.W29, Map.of("date", document.date(), "problem", problem));
    }

    private static LocalDate fiscalYearStart(Context context) {
        LocalDate start = LocalDate.of(context.today().getYear(), context.reference().fiscalYearStartMonth(), 1);
        return start.isAfter(context.today()) ? start.minusYears(1) : start;
    }
}
