package io.reconpro.qbo.invoice;

import io.reconpro.qbo.shop.Address;
import io.reconpro.qbo.shop.Client;
import io.reconpro.qbo.shop.ClientType;

/** A client for tests: a wholesale company with an address unless told otherwise. */
class AClient {

    static final Address NOWHERE = new Address(null, null, null, null, null, null);
    static final Address PIER = new Address("1 Pier Rd", null, "Astoria", "OR", "97103", null);

    private long id = 5;
    private ClientType type = ClientType.WHOLESALE;
    private String companyName = "Harbor Auto";
    private String firstName;
    private String lastName;
    private String email;
    private String phone;
    private String accountingId;
    private Address bill = PIER;
    private Address ship = NOWHERE;
    private String classId;
    private boolean archived;
    private Long mergedInto;

    static AClient company(String name) {
        AClient client = new AClient();
        client.companyName = name;
        return client;
    }

    static AClient retail(String first, String last) {
        AClient client = company(null);
        client.type = ClientType.RETAIL;
        client.firstName = first;
        client.lastName = last;
        return client;
    }

    AClient id(long value) {
        id = value;
        return this;
    }

    AClient contact(String first, String last) {
        firstName = first;
        lastName = last;
        return this;
    }

    AClient email(String value) {
        email = value;
        return this;
    }

    AClient phone(String value) {
        phone = value;
        return this;
    }

    AClient accountingId(String value) {
        accountingId = value;
        return this;
    }

    AClient bill(Address value) {
        bill = value;
        return this;
    }

    AClient ship(Address value) {
        ship = value;
        return this;
    }

    AClient classId(String value) {
        classId = value;
        return this;
    }

    AClient archived() {
        archived = true;
        return this;
    }

    AClient mergedInto(long other) {
        mergedInto = other;
        return this;
    }

    Client build() {
        return new Client(id, type, companyName, firstName, lastName, email, phone, accountingId, bill, ship, classId,
                archived, mergedInto);
    }
}
