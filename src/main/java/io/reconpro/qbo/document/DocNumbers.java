package io.reconpro.qbo.document;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Subject;
import java.util.Map;
import java.util.Optional;

/** Judges whether QuickBooks takes a document's number: it is never cut, as two could become one (E06). */
public final class DocNumbers {

    private static final int LIMIT = 21;

    private DocNumbers() {
    }

    /** Empty for a number that fits. */
    public static Optional<Finding> unfit(Subject document) {
        String number = document.number();
        return number != null && !Texts.isLonger(number, LIMIT) ? Optional.empty()
                : Optional.of(Findings.about(document, Code.E06, Map.of("number", number == null ? "" : number,
                        "length", number == null ? 0 : number.length(), "limit", LIMIT)));
    }
}
