package io.reconpro.qbo.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A property in one spelling, whether it was sent or answered: without what QuickBooks adds on its own. */
final class Canonical {

    /** Ids and places of lines, and what QuickBooks derives from the item and the tax code. */
    private static final Set<String> DERIVED = Set.of("Id", "LineNum", "ItemAccountRef", "TaxClassificationRef", "name",
            "type");

    private Canonical() {
    }

    static String text(String name, JsonNode value) {
        if (name.equals("TxnTaxDetail")) {
            return value(value.path("TotalTax"));
        }
        if (name.equals("BillAddr") || name.equals("ShipAddr")) {
            return String.join(" ", AddressText.words(Addresses.read(value)));
        }
        return value(value);
    }

    private static String value(JsonNode node) {
        if (node.isNumber()) {
            return node.decimalValue().signum() == 0 ? "0" : node.decimalValue().stripTrailingZeros().toPlainString();
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .filter(element -> !element.path("DetailType").asText().equals("SubTotalLineDetail"))
                    .map(Canonical::value).collect(Collectors.joining(",", "[", "]"));
        }
        if (node.isObject()) {
            return object(node);
        }
        return node.isMissingNode() || node.isNull() ? "" : node.asText().strip();
    }

    private static String object(JsonNode node) {
        Map<String, String> fields = new TreeMap<>();
        node.fields().forEachRemaining(field -> {
            String text = DERIVED.contains(field.getKey()) ? "" : value(field.getValue());
            if (!text.isEmpty()) {
                fields.put(field.getKey(), text);
            }
        });
        return fields.isEmpty() ? "" : fields.toString();
    }
}
