package io.reconpro.qbo.gate;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a setting's id or name stands for in the books: exactly one record, or the reason why not.
 *
 * @param found null when there is a problem
 * @param problem the end of a sentence that begins with "but"; null when a record was found
 */
record Choice(Listed found, String problem) {

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
                .findFirst().map(Choice::among)
                .orElseGet(() -> new Choice(null, "QuickBooks has none of that name or id"));
    }

    /** The same choice, unless it is of another type than the setting needs. */
    Choice ofType(String property, List<String> types) {
        if (found == null || types.contains(found.text(property))) {
            return this;
        }
        return new Choice(null, "it is of type " + found.text(property) + ", not " + String.join(" or ", types));
    }

    private static Choice among(List<Listed> matches) {
        if (matches.size() > 1) {
            return new Choice(null, "QuickBooks has several of that name (ids "
                    + matches.stream().map(Listed::id).collect(Collectors.joining(", ")) + "); choose one by its id");
        }
        Listed only = matches.get(0);
        return only.active() ? new Choice(only, null) : new Choice(null, "it is inactive in QuickBooks");
    }
}
