package io.reconpro.qbo.shop;

import java.util.Objects;
import java.util.stream.Stream;

/** A postal address as the shop keeps it; any part may be null. */
public record Address(String line1, String line2, String city, String state, String zip, String country) {

    public boolean isEmpty() {
        return Stream.of(line1, line2, city, state, zip, country).allMatch(Objects::isNull);
    }
}
