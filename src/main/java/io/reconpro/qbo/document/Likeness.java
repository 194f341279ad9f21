package io.reconpro.qbo.document;

import io.reconpro.qbo.shop.Contact;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether two names can be those of one customer or vendor. An accounting id that was meant for another system may be the
 * QuickBooks id of a stranger, and only the names tell.
 */
public final class Likeness {

    /** Words that say nothing about who somebody is. */
    private static final Set<String> EMPTY = Set.of("and", "co", "company", "corp", "corporation", "dba", "inc",
            "incorporated", "limited", "llc", "llp", "lp", "ltd", "of", "pllc", "the");

    private Likeness() {
    }

    /** By whatever either of the two is called; somebody without a name differs from nobody. */
    static boolean of(Contact contact, Party party) {
        if (contact.displayName() == null) {
            return true;
        }
        String person = person(party.givenName(), party.familyName());
        return Stream.of(contact.displayName(), person(contact.firstName(), contact.lastName()))
                .filter(Objects::nonNull).anyMatch(own -> Stream.of(party.displayName(), party.companyName(), person)
                        .filter(Objects::nonNull).anyMatch(other -> of(own, other)));
    }

    /** Whether one name holds all that the other says, in whatever order, case and punctuation. */
    public static boolean of(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        return words.isEmpty() || others.isEmpty() ? Names.foldListed(one).equals(Names.foldListed(other))
                : words.containsAll(others) || others.containsAll(words);
    }

    private static Set<String> words(String name) {
        return Arrays.stream(Names.foldListed(name).replaceAll("['’.]", "").split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !EMPTY.contains(word)).collect(Collectors.toSet());
    }

    /** Both names of a person; one alone says too little. */
    private static String person(String first, String last) {
        return first == null || last == null ? null : first + " " + last;
    }
}
