package io.reconpro.qbo.sandbox.shop;

import java.time.OffsetDateTime;

/** Somebody the shop buys from; written with the first bill. */
public final class ShopVendor {

    private final long id;
    private final String companyName;
    private String firstName;
    private String lastName;
    private String email;
    private String phone;
    private PostalAddress address = PostalAddress.NONE;
    private String accountingId;
    private boolean archived;
    private boolean written;

    ShopVendor(long id, String companyName) {
        this.id = id;
        this.companyName = companyName;
    }

    /** The person behind the firm; alone where there is no firm. */
    public ShopVendor person(String first, String last) {
        firstName = first;
        lastName = last;
        return this;
    }

    public ShopVendor accountingId(String qboId) {
        accountingId = qboId;
        return this;
    }

    public ShopVendor archived() {
        archived = true;
        return this;
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
        rows.add(Table.VENDOR, id, companyId, companyName, firstName, lastName, email, phone, address.line1(),
                address.line2(), address.city(), address.state(), address.zip(), address.country(), accountingId,
                archived, now);
    }
}
