package io.reconpro.qbo.sandbox.shop;

import java.time.OffsetDateTime;

/** A client being described; written with the first document that names it, or by {@link ShopBuilder#save()}. */
public final class ShopClient {

    private final long id;
    private ClientType type = ClientType.WHOLESALE;
    private String companyName;
    private String firstName;
    private String lastName;
    private String email;
    private String phone;
    private String accountingId;
    private PostalAddress bill = PostalAddress.NONE;
    private PostalAddress ship = PostalAddress.NONE;
    private String classId;
    private boolean archived;
    private boolean written;

    ShopClient(long id) {
        this.id = id;
    }

    public ShopClient company(String name) {
        unwritten().companyName = name;
        return this;
    }

    public ShopClient person(String first, String last) {
        unwritten().firstName = first;
        lastName = last;
        return this;
    }

    public ShopClient wholesale() {
        unwritten().type = ClientType.WHOLESALE;
        return this;
    }

    public ShopClient retail() {
        unwritten().type = ClientType.RETAIL;
        return this;
    }

    public ShopClient email(String address) {
        unwritten().email = address;
        return this;
    }

    public ShopClient phone(String number) {
        unwritten().phone = number;
        return this;
    }

    public ShopClient accountingId(String qboId) {
        unwritten().accountingId = qboId;
        return this;
    }

    public ShopClient billTo(PostalAddress address) {
        unwritten().bill = address;
        return this;
    }

    public ShopClient shipTo(PostalAddress address) {
        unwritten().ship = address;
        return this;
    }

    /** Assigns a QuickBooks class by its id there. */
    public ShopClient qboClass(String qboClassId) {
        unwritten().classId = qboClassId;
        return this;
    }

    public ShopClient archived() {
        unwritten().archived = true;
        return this;
    }

    public long id() {
        return id;
    }

    public boolean isRetail() {
        return type == ClientType.RETAIL;
    }

    void write(ShopRows rows, long companyId, OffsetDateTime now) {
        if (written) {
            return;
        }
        written = true;
        rows.add(Table.CLIENT, id, companyId, type.name(), companyName, firstName, lastName, email, phone, accountingId,
                bill.line1(), bill.line2(), bill.city(), bill.state(), bill.zip(), bill.country(),
                ship.line1(), ship.line2(), ship.city(), ship.state(), ship.zip(), ship.country(),
                classId, archived, now);
    }

    private ShopClient unwritten() {
        if (written) {
            throw new IllegalStateException("Client %d is written already; describe it before its first invoice"
                    .formatted(id));
        }
        return this;
    }
}
