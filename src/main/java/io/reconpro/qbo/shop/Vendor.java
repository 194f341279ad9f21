package io.reconpro.qbo.shop;

/** Whom a bill is from; texts are trimmed and null when blank. */
public record Vendor(long id, String companyName, String firstName, String lastName, String email, String phone,
        String accountingId, Address address, boolean archived) implements Contact {
}
