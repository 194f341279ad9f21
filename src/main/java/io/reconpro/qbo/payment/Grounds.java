package io.reconpro.qbo.payment;

import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What decides whether a payment may be written.
 *
 * @param booksClosedThrough the last closed day; null when the books are open
 * @param warningsAsErrors whether a warning holds a payment back (S-15)
 * @param bankAccounts ids of the accounts of type Bank
 * @param confirmed ids of the payments in QuickBooks whose removal somebody confirmed
 */
record Grounds(LocalDate booksClosedThrough, boolean warningsAsErrors, Set<String> bankAccounts,
        Set<String> confirmed) {

    boolean isClosed(LocalDate date) {
        return booksClosedThrough != null && !date.isAfter(booksClosedThrough);
    }

    boolean holdBack(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR
                || warningsAsErrors && finding.severity() == Severity.WARNING);
    }
}
