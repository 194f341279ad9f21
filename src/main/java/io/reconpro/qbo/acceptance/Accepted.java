package io.reconpro.qbo.acceptance;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The accepted warnings of a company, as one run sees them. */
public final class Accepted {

    public static final Accepted NOTHING = new Accepted(List.of());

    private final Map<Key, Acceptance> acceptances = new HashMap<>();

    private record Key(Code code, String entity, String sourceId) {
    }

    public Accepted(Collection<Acceptance> all) {
        all.forEach(each -> acceptances.put(new Key(each.code(), each.entity(), each.sourceId()), each));
    }

    /** The finding, marked as accepted when somebody accepted it for this record. */
    public Finding look(String entity, String sourceId, Finding finding) {
        Acceptance acceptance = acceptances.get(new Key(finding.code(), entity, sourceId));
        return acceptance == null ? finding : finding.accepted("Accepted by %s on %s; it blocks nothing."
                .formatted(acceptance.by(), LocalDate.ofInstant(acceptance.at(), ZoneOffset.UTC)));
    }

    /** The same for a finding about the configuration. */
    public Finding look(Finding finding) {
        return look(Acceptance.SETTINGS, "", finding);
    }
}
