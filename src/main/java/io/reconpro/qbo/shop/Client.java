package io.reconpro.qbo.shop;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who an invoice is for; texts are trimmed and null when blank. */
public record Client(long id, ClientType type, String companyName, String firstName, String lastName, String email,
        String phone, String accountingId, Address bill, Address ship, String classId, boolean archived,
        Long mergedInto) {

    /** Company name, else "First Last", else null: the name the customer bears in QuickBooks (S-20). */
    public String displayName() {
        if (companyName != null) {
            return companyName;
        }
        String person = Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return person.isEmpty() ? null : person;
    }

    public boolean isRetail() {
        return type == ClientType.RETAIL;
    }
}
