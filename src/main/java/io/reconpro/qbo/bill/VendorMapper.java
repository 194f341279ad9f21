package io.reconpro.qbo.bill;

import io.reconpro.qbo.document.Addresses;
import io.reconpro.qbo.document.ContactFields;
import io.reconpro.qbo.document.MasterChoice;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.NewMaster;
import io.reconpro.qbo.document.PartyMapper;
import io.reconpro.qbo.document.PartyMerge;
import io.reconpro.qbo.quickbooks.entity.QuickBooksVendor;
import io.reconpro.qbo.quickbooks.entity.Ref;
import io.reconpro.qbo.settings.ProtectedVendorFields;
import io.reconpro.qbo.shop.Vendor;

/** Turns a vendor of the shop into a new one of QuickBooks, or into what an existing one lacks (S-19). */
record VendorMapper(ProtectedVendorFields kept) implements PartyMapper<Vendor> {

    @Override
    public MasterChoice create(Vendor vendor, String name, String currency) {
        ContactFields fields = new ContactFields(vendor, "a vendor");
        QuickBooksVendor created = new QuickBooksVendor(name, fields.companyName(), fields.firstName(),
                fields.lastName(), fields.email(), fields.phone(), Addresses.of(vendor.address()), Ref.of(currency));
        return MasterChoice.planned(new NewMaster(MasterKey.vendor(vendor.id()), name, created), currency,
                fields.findings());
    }

    @Override
    public QuickBooksVendor change(Vendor vendor, PartyMerge merge) {
        return new QuickBooksVendor(null, null, merge.firstName(kept.firstName()), merge.lastName(kept.lastName()),
                merge.email(kept.email()), merge.phone(kept.phone()),
                merge.address(kept.address(), vendor.address()), null);
    }
}
