package io.reconpro.qbo.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.ledger.Links;
import io.reconpro.qbo.ledger.OpenWrites;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.ExportLog;
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
    private final ExportLog log;

    TiedDocument(Links links, OpenWrites openWrites, ExportLog log) {
        this.links = links;
        this.openWrites = openWrites;
        this.log = log;
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
    LogLine note(Run run, Code code, Map<String, Object> more) {
        Subject subject = subject(run);
        Map<String, Object> values = new HashMap<>(more);
        values.put("actor", run.command().actor());
        values.put("subject", named(subject));
        return LogLine.note(subject, Finding.of(code, values));
    }

    /**
     * Why it cannot be done.
     *
     * @param done such as "adopted"
     */
    StoppedException impossible(Run run, String done, String problem, String remedy) {
        return new StoppedException(Finding.of(Code.R30, Map.of("subject", "The " + named(subject(run)), "done", done,
                "problem", problem, "remedy", remedy)));
    }

    /** As an earlier run named it; by its key alone where none did. */
    private Subject subject(Run run) {
        WriteKey key = key(run);
        return log.lastNamed(run.companyId(), key.entity(), key.sourceId())
                .orElseGet(() -> new Subject(key.entity(), key.sourceId(), null, null, null, null));
    }

    private static String named(Subject subject) {
        String entity = subject.entity().toLowerCase(Locale.ROOT);
        String kind = entity.equals("customer") ? "client" : entity;
        return subject.number() == null ? kind + " with id " + subject.sourceId() : kind + " " + subject.number();
    }
}
