package io.reconpro.qbo.payment;

import io.reconpro.qbo.acceptance.Accepted;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Severity;
import io.reconpro.qbo.log.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What decides whether a payment may be written.
 *
 * @param booksClosedThrough the last closed day; null when the books are open
 * @param warningsAsErrors whether a warning that nobody accepted holds a payment back (S-15)
 * @param bankAccounts ids of the accounts of type Bank
 * @param inactiveMethods names of payment methods that cannot be used
 * @param confirmed ids of the payments in QuickBooks whose removal somebody confirmed
 */
record Grounds(LocalDate booksClosedThrough, boolean warningsAsErrors, Accepted accepted, Set<String> bankAccounts,
        Set<String> inactiveMethods, Set<String> confirmed) {

    boolean isClosed(LocalDate date) {
        return booksClosedThrough != null && !date.isAfter(booksClosedThrough);
    }

    /** The findings, with accepted warnings marked. */
    List<Finding> look(Subject payment, List<Finding> findings) {
        return findings.stream().map(finding -> accepted.look(payment.entity(), payment.sourceId(), finding)).toList();
    }

    boolean holdBack(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR
                || warningsAsErrors && finding.isOpenWarning());
    }
}
