package io.reconpro.qbo.shop;

import java.util.Objects;
import java.util.stream.Stream;

/** A postal address as the shop keeps it; any part may be null. */
public record Address(String line1, String line2, String city, String state, String zip, String country) {

    /** @param prefix of the columns that hold it, such as bill for bill_line1 */
    static Address of(Row row, String prefix) {
        return new Address(row.text(prefix + "_line1"), row.text(prefix + "_line2"), row.text(prefix + "_city"),
                row.text(prefix + "_state"), row.text(prefix + "_zip"), row.text(prefix + "_country"));
    }

    public boolean isEmpty() {
        return Stream.of(line1, line2, city, state, zip, country).allMatch(Objects::isNull);
    }
}
