package io.reconpro.qbo.document;

import io.reconpro.qbo.quickbooks.entity.PhysicalAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses in one line, and whether two mean the same place. */
final class AddressText {

    private AddressText() {
    }

    /** As people read it; null for none. */
    static String of(PhysicalAddress address) {
        if (address == null) {
            return null;
        }
        String text = Stream.of(place(address), address.country()).filter(Objects::nonNull)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return text.isEmpty() ? null : text;
    }

    /**
     * By the words and numbers, as QuickBooks may divide them into other lines. A country counts only where both name
     * one: QuickBooks adds its own, and spells it with three letters.
     */
    static boolean same(PhysicalAddress one, PhysicalAddress other) {
        if (one == null || other == null) {
            return of(one) == null && of(other) == null;
        }
        boolean countries = one.country() == null || other.country() == null
                || country(one.country()).equals(country(other.country()));
        return countries && words(one).equals(words(other));
    }

    /** All that tells a place, in an order of its own; empty for none. */
    static List<String> words(PhysicalAddress address) {
        return address == null ? List.of()
                : Arrays.stream(Names.fold(place(address)).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty())
                        .sorted().toList();
    }

    private static String place(PhysicalAddress address) {
        return Stream.of(address.line1(), address.line2(), address.line3(), address.city(),
                        address.countrySubDivisionCode(), address.postalCode())
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** Three letters for a code or an English name, else the text itself. */
    private static String country(String text) {
        String wanted = text.strip();
        return Arrays.stream(Locale.getISOCountries()).map(code -> new Locale("", code))
                .filter(country -> Stream.of(country.getCountry(), country.getISO3Country(),
                        country.getDisplayCountry(Locale.ENGLISH)).anyMatch(wanted::equalsIgnoreCase))
                .map(Locale::getISO3Country).findFirst().orElse(Names.fold(wanted));
    }
}
