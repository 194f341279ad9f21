package io.reconpro.qbo.quickbooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * Reads what went wrong out of every shape in which QuickBooks and the servers in front of it say so: {@code Fault} in
 * any spelling, XML although JSON was asked for, an OAuth error; HTML and empty answers hold no fault.
 */
final class FaultReader {

    private FaultReader() {
    }

    static Optional<Fault> read(Reply.Received received) {
        if (received.json() != null) {
            return read(received.status(), received.json());
        }
        return received.text().startsWith("<") ? XmlFault.read(received.status(), received.text()) : Optional.empty();
    }

    /** Reads a whole answer or one item of a batch's answer. */
    static Optional<Fault> read(int status, JsonNode answer) {
        JsonNode fault = child(answer, "fault");
        if (fault.isObject()) {
            return Optional.of(new Fault(status, text(fault, "type"), errors(child(fault, "error"))));
        }
        JsonNode error = answer.path("error");
        return error.isTextual()
                ? Optional.of(new Fault(status, "OAUTH", List.of(new FaultError(error.textValue(),
                        text(answer, "error_description"), text(answer, "x_error_reason"), null))))
                : Optional.empty();
    }

    private static List<FaultError> errors(JsonNode nodes) {
        List<FaultError> errors = new ArrayList<>();
        for (JsonNode node : nodes.isArray() ? nodes : List.of(nodes)) {
            String element = text(node, "element");
            errors.add(error(text(node, "code"), text(node, "message"), text(node, "detail"),
                    element.isEmpty() ? null : element));
        }
        return errors;
    }

    /** Codes come with and without leading zeros. */
    static FaultError error(String code, String message, String detail, String element) {
        return new FaultError(code.strip().replaceFirst("^0+(?=.)", ""), message, detail, element);
    }

    private static JsonNode child(JsonNode node, String name) {
        for (Entry<String, JsonNode> property : node.properties()) {
            if (property.getKey().equalsIgnoreCase(name)) {
                return property.getValue();
            }
        }
        return MissingNode.getInstance();
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = child(node, name);
        return value.isNull() ? "" : value.asText();
    }
}
