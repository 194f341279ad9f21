package io.reconpro.qbo.document;

import io.reconpro.qbo.gate.QuickBooksClass;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the class of the books that the shop assigns by id or name. */
public final class Classes {

    private final Context context;

    public Classes(Context context) {
        this.context = context;
    }

    /** The id of the class; null, with a finding, when the books have no such active class, or ReconPro's list lacks it. */
    public String usable(String wanted, Subject document, List<Finding> findings) {
        Optional<QuickBooksClass> found = context.reference().findClass(wanted);
        Optional<String> problem = problem(found);
        problem.ifPresent(why -> findings.add(unusable(wanted, document, why)));
        return problem.isPresent() ? null : found.get().id();
    }

    private Optional<String> problem(Optional<QuickBooksClass> found) {
        if (found.isEmpty()) {
            return Optional.of("QuickBooks has no such class");
        }
        if (!found.get().active()) {
            return Optional.of("it is inactive in QuickBooks");
        }
        return context.listedClasses().contains(found.get().id()) ? Optional.empty()
                : Optional.of("it is not in ReconPro's list of classes");
    }

    /** @param problem a part of a sentence */
    public Finding unusable(String wanted, Subject document, String problem) {
        return Findings.about(document, Code.W02, Map.of("class", name(wanted), "problem", problem));
    }

    /** How the books call it, if they know it. */
    public String name(String wanted) {
        return context.reference().findClass(wanted).map(QuickBooksClass::fullyQualifiedName).orElse(wanted);
    }
}
