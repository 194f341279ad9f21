package io.reconpro.qbo.document;

import io.reconpro.qbo.gate.QuickBooksClass;
import io.reconpro.qbo.gate.Reference;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the class of the books that the shop assigns by id or name. */
public final class Classes {

    private final Reference reference;

    public Classes(Reference reference) {
        this.reference = reference;
    }

    /** The id of the class; null, with a finding, when the books have no such active class. */
    public String usable(String wanted, Subject document, List<Finding> findings) {
        Optional<QuickBooksClass> found = reference.findClass(wanted);
        if (found.isPresent() && found.get().active()) {
            return found.get().id();
        }
        findings.add(unusable(wanted, document,
                found.isPresent() ? "it is inactive in QuickBooks" : "QuickBooks has no such class"));
        return null;
    }

    /** @param problem a part of a sentence */
    public Finding unusable(String wanted, Subject document, String problem) {
        return Findings.about(document, Code.W02, Map.of("class", name(wanted), "problem", problem));
    }

    /** How the books call it, if they know it. */
    public String name(String wanted) {
        return reference.findClass(wanted).map(QuickBooksClass::fullyQualifiedName).orElse(wanted);
    }
}
