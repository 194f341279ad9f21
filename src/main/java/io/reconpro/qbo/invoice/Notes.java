package io.reconpro.qbo.invoice;

import io.reconpro.qbo.log.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what mapping one invoice brings to light: about itself and about the shared records it refers to. */
final class Notes {

    private final List<Finding> document = new ArrayList<>();
    private final Set<Shared> shared = new LinkedHashSet<>();

    void document(Finding finding) {
        document.add(finding);
    }

    void document(List<Finding> findings) {
        document.addAll(findings);
    }

    void shared(MasterKey key, MasterChoice choice) {
        shared.add(new Shared(key, choice));
    }

    List<Finding> document() {
        return List.copyOf(document);
    }

    List<Shared> shared() {
        return List.copyOf(shared);
    }
}
