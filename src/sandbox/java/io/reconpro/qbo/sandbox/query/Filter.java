package io.reconpro.qbo.sandbox.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One condition made ready to test many records; a record without the property never passes. */
final class Filter implements Predicate<ObjectNode> {

    private final Condition condition;
    private final ValueType type;
    private final Predicate<Comparable<?>> accepts;

    Filter(Condition condition, ValueType type) {
        this.condition = condition;
        this.type = type;
        this.accepts = condition.operator() == Operator.LIKE ? like(condition.values().get(0)) : compared();
    }

    @Override
    public boolean test(ObjectNode row) {
        Comparable<?> key = type.key(row, condition.property());
        return key != null && accepts.test(key);
    }

    private Predicate<Comparable<?>> compared() {
        if (condition.isExact()) {
            Set<Comparable<?>> wanted = condition.values().stream().map(type::key).collect(Collectors.toSet());
            return wanted::contains;
        }
        Comparable<?> bound = type.key(condition.values().get(0));
        return key -> condition.operator().accepts(order(key, bound));
    }

    /** Only the percent sign is a wildcard. */
    private Predicate<Comparable<?>> like(String pattern) {
        String regex = Arrays.stream(pattern.toLowerCase(Locale.ROOT).split("%", -1)).map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        Pattern compiled = Pattern.compile(regex, Pattern.DOTALL);
        return key -> compiled.matcher(key.toString()).matches();
    }

    @SuppressWarnings("unchecked")
    static int order(Comparable<?> left, Comparable<?> right) {
        return Comparator.nullsFirst((Comparator<Comparable<?>>) (Comparator<?>) Comparator.naturalOrder())
                .compare(left, right);
    }
}
