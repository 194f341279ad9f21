package io.reconpro.qbo.testkit;

/**
 * The company settings under which a test exports.
 *
 * @param taxItem the item of the tax lines, or null where tax services are left out
 * @param taxTotal whether tax is the invoice's own tax total
 * @param retailCustomer display name of the customer for all retail invoices, or null
 * @param retailClass fully qualified name or id of the class for retail invoices, or null
 * @param retailClassFirst whether it goes before the client's own class
 * @param itemPerService whether each line names the item of its service
 * @param billAccount the expense account of bills; null where bills wait for one
 * @param billClasses whether lines of bills get the class of their client
 * @param payments whether QuickBooks has to hold the payments of exported invoices as the shop does
 */
public record Expectations(String taxItem, boolean taxTotal, String retailCustomer, String retailClass,
        boolean retailClassFirst, boolean itemPerService, String billAccount,
        boolean billClasses, boolean payments) {

    public static Expectations standard() {
        return new Expectations(null, false, null, null, false, true, null, false, false);
    }

    boolean taxLines() {
        return taxItem != null;
    }

    public Expectations withTaxLines(String itemName) {
        return new Expectations(itemName, false, retailCustomer, retailClass, retailClassFirst, itemPerService,
                billAccount, billClasses, payments);
    }

    public Expectations withTaxTotal() {
        return new Expectations(null, true, retailCustomer, retailClass, retailClassFirst, itemPerService,
                billAccount, billClasses, payments);
    }

    public Expectations withRetailCustomer(String displayName) {
        return new Expectations(taxItem, taxTotal, displayName, retailClass, retailClassFirst, itemPerService,
                billAccount, billClasses, payments);
    }

    public Expectations withRetailClass(String fullyQualifiedName) {
        return new Expectations(taxItem, taxTotal, retailCustomer, fullyQualifiedName, retailClassFirst, itemPerService,
                billAccount, billClasses, payments);
    }

    public Expectations withRetailClassFirst() {
        return new Expectations(taxItem, taxTotal, retailCustomer, retailClass, true, itemPerService,
                billAccount, billClasses, payments);
    }

    public Expectations withSingleItem() {
        return new Expectations(taxItem, taxTotal, retailCustomer, retailClass, retailClassFirst, false,
                billAccount, billClasses, payments);
    }

    public Expectations withBills(String expenseAccount) {
        return new Expectations(taxItem, taxTotal, retailCustomer, retailClass, retailClassFirst, itemPerService,
                expenseAccount, billClasses, payments);
    }

    public Expectations withClassesOnBills() {
        return new Expectations(taxItem, taxTotal, retailCustomer, retailClass, retailClassFirst, itemPerService,
                billAccount, true, payments);
    }

    public Expectations withPayments() {
        return new Expectations(taxItem, taxTotal, retailCustomer, retailClass, retailClassFirst, itemPerService,
                billAccount, billClasses, true);
    }
}
