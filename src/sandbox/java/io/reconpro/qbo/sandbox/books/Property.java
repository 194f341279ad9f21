package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/**
 * One property of the schema and what its values must look like.
 *
 * @param type string, email, uri, number, money, boolean, date, enum, any, or the name of a nested shape
 * @param max longest text; 0 when unlimited
 * @param readOnly accepted and ignored when sent
 */
record Property(String name, String type, int max, List<String> choices, boolean list, boolean required,
                boolean readOnly) {

    /** An amount has 15 digits, five of them behind the point. */
    private static final int INTEGER_DIGITS = 10;

    /** Reads {@code "string 21 required"}, {@code "[Line]"} and the like. */
    static Property parse(String name, String text) {
        List<String> words = Arrays.asList(text.split(" "));
        String type = words.get(0);
        boolean list = type.startsWith("[");
        boolean isEnum = type.equals("enum");
        int max = words.size() > 1 && words.get(1).chars().allMatch(Character::isDigit)
                ? Integer.parseInt(words.get(1)) : 0;
        return new Property(name, list ? type.substring(1, type.length() - 1) : type, max,
                isEnum ? List.of(words.get(1).split("\\|")) : List.of(), list, words.contains("required"),
                words.contains("readonly"));
    }

    boolean nested() {
        return Character.isUpperCase(type.charAt(0));
    }

    /** @throws QboFault when a plain value is not of this property's type */
    void check(JsonNode value) {
        if (value.isNull() || type.equals("any")) {
            return;
        }
        if (value.isContainerNode()) {
            throw invalid("2120", "Invalid Type", value);
        }
        switch (type) {
            case "string", "email", "uri" -> checkText(value.asText());
            case "number", "money" -> checkNumber(value);
            case "boolean" -> refuseUnless(List.of("true", "false").contains(value.asText()), "2230",
                    "Invalid Boolean", value);
            case "date" -> checkDate(value);
            case "enum" -> refuseUnless(choices.contains(value.asText()), "2170", "Invalid Enumeration", value);
            default -> throw new IllegalStateException("schema.json: " + name + " has unknown type " + type);
        }
    }

    private void checkText(String text) {
        if (max > 0 && text.length() > max) {
            throw QboFault.validation("2050",
                    "String length is either shorter or longer than supported by specification",
                    "String length specified does not match the supported length. Min:0 Max:%d supplied:%d. "
                            .formatted(max, text.length()) + "Supplied value:" + text, name);
        }
        if (type.equals("email") && !text.isEmpty() && !(text.contains("@") && text.contains("."))) {
            throw QboFault.validation("2210", "Invalid Email Address format",
                    "Email Address does not conform to the RFC 822 standard. Supplied value:" + text, name);
        }
        if (type.equals("uri") && !text.isEmpty() && !text.matches("(?i)(https?://)?[^\\s/]+\\.[^\\s]+")) {
            throw QboFault.validation("2200", "Malformed Website Address Format",
                    "The URL is not in the correct format. Supplied value:" + text, name);
        }
    }

    private void checkNumber(JsonNode value) {
        try {
            BigDecimal number = new BigDecimal(value.asText());
            refuseUnless(!type.equals("money") || number.precision() - number.scale() <= INTEGER_DIGITS, "2140",
                    "Invalid Amount", value);
        } catch (NumberFormatException e) {
            throw invalid("2080", "Invalid Number Format", value);
        }
    }

    private void checkDate(JsonNode value) {
        try {
            LocalDate.parse(value.asText().length() > 10 ? value.asText().substring(0, 10) : value.asText());
        } catch (DateTimeParseException e) {
            boolean formed = value.asText().matches("\\d{4}-\\d{2}-\\d{2}.*");
            throw formed ? invalid("2070", "Invalid Date", value) : invalid("2060", "Invalid Date Format", value);
        }
    }

    private void refuseUnless(boolean fine, String code, String message, JsonNode value) {
        if (!fine) {
            throw invalid(code, message, value);
        }
    }

    private QboFault invalid(String code, String message, JsonNode value) {
        return QboFault.validation(code, message,
                name + " is not valid. Supplied value:" + value.toString().replace("\"", ""), name);
    }
}
