package io.reconpro.qbo.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.reconpro.qbo.quickbooks.entity.PhysicalAddress;
import io.reconpro.qbo.shop.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the shop's addresses into those of QuickBooks. */
public final class Addresses {

    private static final int LINE_LIMIT = 500;
    private static final int PLACE_LIMIT = 255;
    private static final int POSTAL_CODE_LIMIT = 30;

    private Addresses() {
    }

    /** Null for an empty address, so that QuickBooks uses the customer's. */
    public static PhysicalAddress of(Address address) {
        return address.isEmpty() ? null : address(address.line1(), address.line2(), null, address);
    }

    /** With the name of the person above, for a customer that stands for many. */
    public static PhysicalAddress ofPerson(String name, Address address) {
        return address(name, address.line1(), address.line2(), address);
    }

    /** As QuickBooks holds it, with its last lines in one; null for none. */
    static PhysicalAddress read(JsonNode node) {
        String last = Stream.of("Line3", "Line4", "Line5").map(name -> node.path(name).asText(""))
                .filter(line -> !line.isEmpty()).collect(Collectors.joining(", "));
        return !node.isObject() ? null : new PhysicalAddress(text(node, "Line1"), text(node, "Line2"),
                last.isEmpty() ? null : last, text(node, "City"), text(node, "CountrySubDivisionCode"),
                text(node, "PostalCode"), text(node, "Country"));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText(null);
    }

    /** What QuickBooks misses to find the tax of a place; empty when nothing is missing. */
    public static List<String> missing(Address address) {
        List<String> missing = new ArrayList<>();
        require(missing, address.line1(), "street");
        require(missing, address.city(), "city");
        require(missing, address.state(), "state");
        require(missing, address.zip(), "postal code");
        return missing;
    }

    private static void require(List<String> missing, String part, String name) {
        if (part == null) {
            missing.add(name);
        }
    }

    private static PhysicalAddress address(String line1, String line2, String line3, Address address) {
        return new PhysicalAddress(Texts.shorten(line1, LINE_LIMIT), Texts.shorten(line2, LINE_LIMIT),
                Texts.shorten(line3, LINE_LIMIT), Texts.shorten(address.city(), PLACE_LIMIT),
                Texts.shorten(address.state(), PLACE_LIMIT), Texts.shorten(address.zip(), POSTAL_CODE_LIMIT),
                Texts.shorten(address.country(), PLACE_LIMIT));
    }
}
