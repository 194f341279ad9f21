package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Addresses get an Id of their own, and their country its three-letter code. */
final class Addresses {

    private static final int ALL_LINES = 2000;
    private static final Map<String, String> THREE_LETTERS = threeLetters();

    private final Company company;

    Addresses(Company company) {
        this.company = company;
    }

    void complete(ObjectNode record, String... properties) {
        for (String property : properties) {
            if (record.path(property) instanceof ObjectNode address) {
                complete(address, property);
            }
        }
    }

    private void complete(ObjectNode address, String property) {
        int length = 0;
        for (int line = 1; line <= 5; line++) {
            length += address.path("Line" + line).asText().length();
        }
        if (length > ALL_LINES) {
            throw QboFault.validation("2050",
                    "String length is either shorter or longer than supported by specification",
                    "The lines of an address hold %d characters together, %d at most".formatted(length, ALL_LINES),
                    property);
        }
        if (!address.hasNonNull("Id")) {
            address.put("Id", company.nextId("Address"));
            address.put("Lat", "INVALID").put("Long", "INVALID");
        }
        if (address.hasNonNull("Country")) {
            String country = address.get("Country").asText();
            address.put("Country", THREE_LETTERS.getOrDefault(country.toLowerCase(Locale.ROOT), country));
        }
    }

    private static Map<String, String> threeLetters() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale locale = new Locale("", code);
            codes.put(code.toLowerCase(Locale.ROOT), locale.getISO3Country());
            codes.put(locale.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), locale.getISO3Country());
        }
        return Map.copyOf(codes);
    }
}
