package io.reconpro.qbo.testkit;

import java.util.Locale;

/** When two names are the same record in QuickBooks, whatever stands in for the colons it does not take. */
final class Names {

    private Names() {
    }

    static boolean same(String expected, String actual) {
        return expected != null && actual != null && folded(expected).equals(folded(actual));
    }

    static String folded(String name) {
        return name.replaceAll("[\\s:-]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
