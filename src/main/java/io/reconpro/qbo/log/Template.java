package io.reconpro.qbo.log;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with named values in braces, such as {number}. */
record Template(String text) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    Set<String> names() {
        return NAME.matcher(text).results().map(match -> match.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Fails when a name has no value; values that the text does not name are ignored. */
    String fill(Map<String, ?> values) {
        return NAME.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match, values)));
    }

    private String value(MatchResult match, Map<String, ?> values) {
        Object value = values.get(match.group(1));
        if (value == null) {
            throw new IllegalArgumentException("No value for {" + match.group(1) + "} of \"" + text + "\"");
        }
        return value instanceof BigDecimal amount ? money(amount) : value.toString();
    }

    private static String money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
