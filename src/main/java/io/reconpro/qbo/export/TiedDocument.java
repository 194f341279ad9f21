package io.reconpro.qbo.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.Links;
import io.reconpro.qbo.ledger.OpenWrites;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.quickbooks.Answer;
import io.reconpro.qbo.quickbooks.Outcome;
import io.reconpro.qbo.run.Run;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The one record of the shop that a person decides about: how it stands with QuickBooks, and what the log says of it. */
@Component
class TiedDocument {

    private final Links links;
    private final OpenWrites openWrites;

    TiedDocument(Links links, OpenWrites openWrites) {
        this.links = links;
        this.openWrites = openWrites;
    }

    Optional<Link> link(Run run) {
        WriteKey key = key(run);
        return Optional.ofNullable(links.of(run.holder(), key.entity(), Set.of(key.sourceId())).get(key.sourceId()));
    }

    /** @throws StoppedException R30 while nobody knows what its last write did */
    void refuseWhileOpen(Run run, String done) {
        if (!openWrites.among(run.holder(), Set.of(key(run))).isEmpty()) {
            throw impossible(run, done, "whether its last write arrived is not known yet", "Try again in some minutes.");
        }
    }

    static WriteKey key(Run run) {
        return new WriteKey(run.target().entity(), Long.toString(run.target().id()));
    }

    /** The record that was read; empty when QuickBooks has none. */
    static Optional<ObjectNode> found(Answer answer) {
        return answer.outcomes().stream().filter(Outcome.Done.class::isInstance)
                .map(outcome -> ((Outcome.Done) outcome).entity()).findFirst();
    }

    /** Says who decided what. */
    static LogLine note(Run run, Code code, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("actor", run.command().actor());
        values.put("subject", named(run));
        WriteKey key = key(run);
        return LogLine.note(new Subject(key.entity(), key.sourceId(), null, null, null, null), Finding.of(code, values));
    }

    /**
     * Why it cannot be done.
     *
     * @param done such as "adopted"
     */
    static StoppedException impossible(Run run, String done, String problem, String remedy) {
        return new StoppedException(Finding.of(Code.R30, Map.of("subject", "The " + named(run), "done", done,
                "problem", problem, "remedy", remedy)));
    }

    private static String named(Run run) {
        String entity = run.target().entity().toLowerCase(Locale.ROOT);
        return (entity.equals("customer") ? "client" : entity) + " with id " + run.target().id();
    }
}
