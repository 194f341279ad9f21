package io.reconpro.qbo.ledger;

import java.util.Set;

/**
 * The QuickBooks companies that a company has to do with.
 *
 * @param linked  those that records of its were exported to
 * @param inDoubt those that writes were sent to of which it is not known whether they arrived
 */
public record EarlierRealms(Set<String> linked, Set<String> inDoubt) {
}
