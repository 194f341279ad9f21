package io.reconpro.qbo.document;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what mapping one document brings to light: about itself and about the shared records it refers to. */
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

    /**
     * The private note, as far as there is room for it beside the marker.
     *
     * @param kind what the marker calls the document
     */
    public String fitted(String note, Subject subject, String kind) {
        int room = Marker.room(kind, subject.number());
        if (Texts.isLonger(note, room)) {
            document(Findings.about(subject, Code.W08, Map.of("text", "the note", "limit", room)));
        }
        return Texts.shorten(note, room);
    }

    public List<Finding> document() {
        return List.copyOf(document);
    }

    public List<Shared> shared() {
        return List.copyOf(shared);
    }
}
