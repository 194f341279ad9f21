package io.reconpro.qbo.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.quickbooks.Answer;
import io.reconpro.qbo.quickbooks.Outcome;
import io.reconpro.qbo.quickbooks.Read;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/**
 * Looks behind the answers that may not mean what they say: a number that is "taken" may be taken by this very write,
 * and the repeated answer to a repeated request may name a document that was deleted since. It
 * reads by id: queries may not show yet what was just written.
 */
@Component
class Doubts {

    /** What to read again; empty when the answers can be taken as they are. */
    List<Read> questions(@ExchangeProperty("call") Outgoing call, @ExchangeProperty("answers") List<Answered> answers) {
        return answers.stream().flatMap(answer -> doubtful(call, answer)
                .map(id -> new Read(answer.entry().key().entity(), id)).stream()).distinct().toList();
    }

    /** The answers with what was read in place of what was in doubt. */
    List<Answered> resolve(@ExchangeProperty("call") Outgoing call, @ExchangeProperty("answers") List<Answered> answers,
            @Body List<Answer> read) {
        Map<String, ObjectNode> byId = read.stream().flatMap(answer -> answer.outcomes().stream())
                .filter(Outcome.Done.class::isInstance).map(outcome -> ((Outcome.Done) outcome).entity())
                .collect(Collectors.toMap(Confirmations::id, Function.identity(), (first, same) -> first));
        return answers.stream().map(answer -> doubtful(call, answer)
                .map(id -> resolve(answer, byId.get(id))).orElse(answer)).toList();
    }

    private static Optional<String> doubtful(Outgoing call, Answered answer) {
        if (!Documents.isDocument(answer.entry().key())) {
            return Optional.empty();
        }
        if (answer.outcome() instanceof Outcome.Refused refused) {
            return FaultFindings.holderOfNumber(refused.fault());
        }
        return call.isResend() && answer.outcome() instanceof Outcome.Done done
                ? Optional.of(Confirmations.id(done.entity())) : Optional.empty();
    }

    private static Answered resolve(Answered answer, ObjectNode read) {
        if (answer.outcome() instanceof Outcome.Refused) {
            return read != null && Settling.carriesMarker(answer.entry(), read)
                    ? Settling.found(answer.entry(), read) : answer;
        }
        return read != null || !(answer.outcome() instanceof Outcome.Done gone) ? answer : new Answered(answer.entry(),
                new Outcome.Refused(FaultFindings.deletedSince(Confirmations.id(gone.entity()))), answer.intuitTid());
    }
}
