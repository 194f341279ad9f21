package io.reconpro.qbo.quickbooks;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.quickbooks.Outcome.Unknown;

/** Makes the answer to a call or a read out of what came back. */
final class AnswerReader {

    private AnswerReader() {
    }

    static Answer read(Call call, Reply reply) {
        return Outcomes.ofWhole(reply)
                .map(outcome -> answer(reply, Collections.nCopies(call.members().size(), outcome)))
                .orElseGet(() -> answer(reply, call.batch() ? batch(call, json(reply))
                        : List.of(Outcomes.ofEntity(json(reply), call.members().get(0).entity()))));
    }

    static Answer read(Read read, Reply reply) {
        return answer(reply, List.of(Outcomes.ofWhole(reply)
                .orElseGet(() -> Outcomes.ofEntity(json(reply), read.entity()))));
    }

    /** Items are matched by bId: QuickBooks promises no order, and may leave one out. */
    private static List<Outcome> batch(Call call, ObjectNode json) {
        Map<String, JsonNode> items = new HashMap<>();
        json.path("BatchItemResponse").forEach(item -> items.putIfAbsent(item.path("bId").asText(), item));
        return call.members().stream().map(member -> ofItem(member, items.get(member.bId()))).toList();
    }

    private static Outcome ofItem(Member member, JsonNode item) {
        if (item == null) {
            return new Unknown("The batch was answered without its item " + member.bId());
        }
        return FaultReader.read(200, item).map(Outcomes::of)
                .orElseGet(() -> Outcomes.ofEntity(item, member.entity()));
    }

    private static Answer answer(Reply reply, List<Outcome> outcomes) {
        return reply instanceof Reply.Received received
                ? new Answer(outcomes, received.intuitTid(), serverTime(received), down(received))
                : new Answer(outcomes, null, null, true);
    }

    /** QuickBooks itself names a fault when it answers with 500. */
    private static boolean down(Reply.Received received) {
        return received.status() > 500 || received.status() == 500 && FaultReader.read(received).isEmpty();
    }

    private static ObjectNode json(Reply reply) {
        ObjectNode json = ((Reply.Received) reply).json();
        return json == null ? JsonNodeFactory.instance.objectNode() : json;
    }

    /** The time in the body is finer than the one of the header, but gateways write it differently or not at all. */
    private static Instant serverTime(Reply.Received received) {
        return Optional.ofNullable(received.json())
                .map(json -> json.path("time").textValue())
                .flatMap(AnswerReader::instant)
                .orElse(received.time());
    }

    private static Optional<Instant> instant(String time) {
        try {
            return Optional.of(OffsetDateTime.parse(time).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
