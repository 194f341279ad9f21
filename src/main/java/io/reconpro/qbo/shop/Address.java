package io.reconpro.qbo.shop;

import java.util.Objects;
import java.util.stream.Stream;

/** A postal address as the shop keeps it; any part may be null. */
public record Address(String line1, String line2, String city, String state, String zip, String country) {

    public boolean isEmpty() {
        return Stream.of(line1, line2, city, state, zip, country).allMatch(Objects::isNull);
    }

    /** True when a tax authority could be found from it: street, city, state and postal code are there. */
    public boolean isComplete() {
        return Stream.of(line1, city, state, zip).allMatch(Objects::nonNull);
    }
}
