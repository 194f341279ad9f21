package io.reconpro.qbo.shop;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody the shop deals with, who has a record of the same kind in QuickBooks; texts are null when blank. */
public interface Contact {

    long id();

    String companyName();

    String firstName();

    String lastName();

    String email();

    String phone();

    /** The id in another system, perhaps in QuickBooks. */
    String accountingId();

    /** Company name, else "First Last", else null: the name that is borne in QuickBooks (S-20). */
    default String displayName() {
        if (companyName() != null) {
            return companyName();
        }
        String person = Stream.of(firstName(), lastName()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return person.isEmpty() ? null : person;
    }
}
