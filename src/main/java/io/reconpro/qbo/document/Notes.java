package io.reconpro.qbo.document;

import io.reconpro.qbo.log.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what mapping one invoice brings to light: about itself and about the shared records it refers to. */
public final class Notes {

    private final List<Finding> document = new ArrayList<>();
    private final Set<Shared> shared = new LinkedHashSet<>();

    public void document(Finding finding) {
        document.add(finding);
    }

    public void document(List<Finding> findings) {
        document.addAll(findings);
    }

    public void shared(MasterKey key, MasterChoice choice) {
        shared.add(new Shared(key, choice));
    }

    public List<Finding> document() {
        return List.copyOf(document);
    }

    public List<Shared> shared() {
        return List.copyOf(shared);
    }
}
