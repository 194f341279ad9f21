package io.reconpro.qbo.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.quickbooks.Answer;
import io.reconpro.qbo.quickbooks.Outcome;
import io.reconpro.qbo.quickbooks.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/**
 * Looks behind the answers that may not mean what they say: a number that is "taken" may be taken by this very write,
 * a record that is "not found" may be the one that was to be deleted, one that "was changed" may have been changed by
 * this very write, and the repeated answer to a repeated request may name a document that was deleted since. It reads
 * by id: queries may not show yet what was just written.
 */
@Component
class Doubts {

    private static final String NOT_FOUND = "610";

    /** What to read again; empty when the answers can be taken as they are. */
    List<Read> questions(@ExchangeProperty("call") Outgoing call, @ExchangeProperty("answers") List<Answered> answers) {
        return answers.stream().flatMap(answer -> doubtful(call, answer).stream()).distinct().toList();
    }

    /** The answers with what was read in place of what was in doubt. */
    List<Answered> resolve(@ExchangeProperty("call") Outgoing call, @ExchangeProperty("answers") List<Answered> answers,
            @Body List<Answer> read) {
        List<Read> questions = questions(call, answers);
        Map<Read, ObjectNode> found = new HashMap<>();
        for (int place = 0; place < questions.size(); place++) {
            if (read.get(place).outcomes().get(0) instanceof Outcome.Done done) {
                found.put(questions.get(place), done.entity());
            }
        }
        List<Answered> resolved = new ArrayList<>();
        answers.forEach(answer -> resolved.add(doubtful(call, answer)
                .map(question -> resolve(answer, found.get(question))).orElse(answer)));
        return resolved;
    }

    private static Optional<Read> doubtful(Outgoing call, Answered answer) {
        Entry entry = answer.entry();
        if (VersionedWrite.is(entry)) {
            return isDoubtful(call, answer) ? Optional.of(new VersionedWrite(entry).read()) : Optional.empty();
        }
        if (!Documents.isDocument(entry.key())) {
            return Optional.empty();
        }
        Optional<String> id = Optional.empty();
        if (answer.outcome() instanceof Outcome.Refused refused) {
            id = FaultFindings.holderOfNumber(refused.fault());
        } else if (call.isResend() && answer.outcome() instanceof Outcome.Done done) {
            id = Optional.of(Confirmations.id(done.entity()));
        }
        return id.map(found -> new Read(entry.key().entity(), found));
    }

    private static boolean isDoubtful(Outgoing call, Answered answer) {
        if (answer.outcome() instanceof Outcome.Refused refused) {
            return refused.fault().has(NOT_FOUND);
        }
        return call.isResend() && (answer.outcome() instanceof Outcome.Stale
                || answer.outcome() instanceof Outcome.Done && !answer.entry().removes());
    }

    private static Answered resolve(Answered answer, ObjectNode read) {
        if (VersionedWrite.is(answer.entry())) {
            boolean gone = read == null;
            return answer.outcome() instanceof Outcome.Done && !gone ? answer
                    : new VersionedWrite(answer.entry()).outcome(read)
                            .map(outcome -> new Answered(answer.entry(), outcome, answer.intuitTid())).orElse(answer);
        }
        if (answer.outcome() instanceof Outcome.Refused) {
            return read != null && Settling.carriesMarker(answer.entry(), read)
                    ? Settling.found(answer.entry(), read) : answer;
        }
        return read != null || !(answer.outcome() instanceof Outcome.Done gone) ? answer : new Answered(answer.entry(),
                new Outcome.Refused(FaultFindings.deletedSince(Confirmations.id(gone.entity()))), answer.intuitTid());
    }
}
