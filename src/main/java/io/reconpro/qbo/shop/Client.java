package io.reconpro.qbo.shop;

/** Who an invoice is for; texts are trimmed and null when blank. */
public record Client(long id, ClientType type, String companyName, String firstName, String lastName, String email,
        String phone, String accountingId, Address bill, Address ship, String classId, boolean archived,
        Long mergedInto) implements Contact {

    public boolean isRetail() {
        return type == ClientType.RETAIL;
    }
}
