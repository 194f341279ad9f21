package io.reconpro.qbo.sandbox.shop;

import java.time.OffsetDateTime;

/** Somebody the shop buys from; written with the first bill. */
public final class ShopVendor {

    private final long id;
    private final String companyName;
    private String email;
    private String phone;
    private PostalAddress address = PostalAddress.NONE;
    private boolean written;

    ShopVendor(long id, String companyName) {
        this.id = id;
        this.companyName = companyName;
    }

    public ShopVendor reachedAt(String mailAddress, String phoneNumber, PostalAddress postalAddress) {
        email = mailAddress;
        phone = phoneNumber;
        address = postalAddress;
        return this;
    }

    public long id() {
        return id;
    }

    void write(ShopRows rows, long companyId, OffsetDateTime now) {
        if (written) {
            return;
        }
        written = true;
        rows.add(Table.VENDOR, id, companyId, companyName, null, null, email, phone, address.line1(), address.city(),
                address.state(), address.zip(), address.country(), now);
    }
}
