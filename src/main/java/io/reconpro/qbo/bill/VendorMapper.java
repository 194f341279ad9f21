package io.reconpro.qbo.bill;

import io.reconpro.qbo.document.Addresses;
import io.reconpro.qbo.document.ContactFields;
import io.reconpro.qbo.document.MasterChoice;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.NewMaster;
import io.reconpro.qbo.quickbooks.entity.QuickBooksVendor;
import io.reconpro.qbo.quickbooks.entity.Ref;
import io.reconpro.qbo.shop.Vendor;

/** Turns a vendor of the shop into a new one of QuickBooks with everything that is known of it. */
final class VendorMapper {

    private VendorMapper() {
    }

    /** @param currency fixed for ever; null where the books keep one only */
    static MasterChoice create(Vendor vendor, String name, String currency) {
        ContactFields fields = new ContactFields(vendor, "a vendor");
        QuickBooksVendor created = new QuickBooksVendor(name, fields.companyName(), fields.firstName(),
                fields.lastName(), fields.email(), fields.phone(), Addresses.of(vendor.address()), Ref.of(currency));
        return MasterChoice.planned(new NewMaster(MasterKey.vendor(vendor.id()), name, created), currency,
                fields.findings());
    }
}
