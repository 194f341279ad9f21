package io.reconpro.qbo.gate;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a setting's id or name stands for in the books: exactly one record, or the reason why not.
 *
 * @param wanted the id or name
 * @param meant the only record that it can stand for, usable or not; null when there is none, or several
 * @param problem the end of a sentence that begins with "but"; null when the record can be used
 */
record Choice(String wanted, Listed meant, String problem) {

    /** Looks for the id, then the qualified name, then the name; an active record goes before inactive ones. */
    static Choice of(String wanted, List<Listed> candidates) {
        return Stream.<Predicate<Listed>>of(
                        listed -> listed.id().equals(wanted),
                        listed -> listed.active() && listed.qualifiedName().strip().equalsIgnoreCase(wanted),
                        listed -> listed.active() && listed.name().strip().equalsIgnoreCase(wanted),
                        listed -> listed.qualifiedName().strip().equalsIgnoreCase(wanted),
                        listed -> listed.name().strip().equalsIgnoreCase(wanted))
                .map(test -> candidates.stream().filter(test).distinct().toList())
                .filter(matches -> !matches.isEmpty())
                .findFirst().map(matches -> among(wanted, matches))
                .orElseGet(() -> new Choice(wanted, null, "QuickBooks has none of that name or id"));
    }

    /** The record, null when there is a problem. */
    Listed found() {
        return problem == null ? meant : null;
    }

    /** What was chosen as a person knows it, an id with the name of its record. */
    String shown() {
        return meant != null && wanted.equals(meant.id()) ? meant.qualifiedName() + " (id " + wanted + ")" : wanted;
    }

    /** The same choice, unless it is of another type than the setting needs. */
    Choice ofType(String property, List<String> types) {
        return meant == null ? this : provided(record -> types.contains(record.text(property)),
                "it is of type " + meant.text(property) + ", not " + anyOf(types));
    }

    /** The same choice, unless its record does not pass the test. */
    Choice provided(Predicate<Listed> test, String otherwise) {
        return problem != null || test.test(meant) ? this : new Choice(wanted, meant, otherwise);
    }

    private static String anyOf(List<String> types) {
        int last = types.size() - 1;
        return last == 0 ? types.get(0)
                : String.join(", ", types.subList(0, last)) + " or " + types.get(last);
    }

    private static Choice among(String wanted, List<Listed> matches) {
        if (matches.size() > 1) {
            return new Choice(wanted, null, "QuickBooks has several of that name (ids "
                    + matches.stream().map(Listed::id).collect(Collectors.joining(", ")) + "); choose one by its id");
        }
        Listed only = matches.get(0);
        return new Choice(wanted, only, only.active() ? null : "it is inactive in QuickBooks");
    }
}
