package io.reconpro.qbo.testkit;

/**
 * The company settings under which a test exports.
 *
 * @param taxLines whether tax services are included
 * @param retailCustomer display name of the customer for all retail invoices, or null
 * @param retailClass fully qualified name or id of the class for retail invoices, or null
 * @param retailClassFirst whether it goes before the client's own class
 * @param itemPerService whether each line names the item of its service
 */
public record Expectations(boolean taxLines, String retailCustomer, String retailClass, boolean retailClassFirst,
        boolean itemPerService) {

    public static Expectations standard() {
        return new Expectations(false, null, null, false, true);
    }

    public Expectations withTaxLines() {
        return new Expectations(true, retailCustomer, retailClass, retailClassFirst, itemPerService);
    }

    public Expectations withRetailCustomer(String displayName) {
        return new Expectations(taxLines, displayName, retailClass, retailClassFirst, itemPerService);
    }

    public Expectations withRetailClass(String fullyQualifiedName) {
        return new Expectations(taxLines, retailCustomer, fullyQualifiedName, retailClassFirst, itemPerService);
    }

    public Expectations withRetailClassFirst() {
        return new Expectations(taxLines, retailCustomer, retailClass, true, itemPerService);
    }

    public Expectations withSingleItem() {
        return new Expectations(taxLines, retailCustomer, retailClass, retailClassFirst, false);
    }
}
