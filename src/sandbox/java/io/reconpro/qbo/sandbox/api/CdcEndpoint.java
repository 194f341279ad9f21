package io.reconpro.qbo.sandbox.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Json;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.books.EntityTypes;
import io.reconpro.qbo.sandbox.books.PacificTime;
import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.http.Answer;
import io.reconpro.qbo.sandbox.http.Call;
import io.reconpro.qbo.sandbox.http.Endpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

/** {@code /cdc}: whole records changed since a time, thirty days back and a thousand of them at most. */
final class CdcEndpoint implements Endpoint {

    private static final Duration REACH = Duration.ofDays(30);
    private static final int MOST = 1000;

    private final Function<String, Books> companies;
    private final Clock clock;

    CdcEndpoint(Function<String, Books> companies, Clock clock) {
        this.companies = companies;
        this.clock = clock;
    }

    @Override
    public Answer answer(Call call) {
        Instant since = since(call.parameters().getOrDefault("changedSince", ""));
        ObjectNode body = Json.mapper().createObjectNode();
        ArrayNode responses = body.putArray("CDCResponse").addObject().putArray("QueryResponse");
        Books books = companies.apply(call.realm());
        int room = MOST;
        for (String entity : call.parameters().getOrDefault("entities", "").split(",")) {
            ObjectNode response = responses.addObject();
            int count = fill(response, books, canonical(entity.trim()), since, room);
            room -= count;
            if (count > 0) {
                response.put("startPosition", 1).put("maxResults", count);
            }
        }
        return Answer.json(200, body.put("time", PacificTime.withMillis(clock.instant())));
    }

    private static int fill(ObjectNode response, Books books, String entity, Instant since, int room) {
        ArrayNode changed = Json.mapper().createArrayNode();
        books.changedSince(entity, since).limit(room).forEach(changed::add);
        books.deletedSince(entity, since).stream().limit(room - changed.size()).forEach(deleted -> {
            ObjectNode tombstone = changed.addObject().put("domain", "QBO").put("status", "Deleted")
                    .put("Id", deleted.id());
            tombstone.putObject("MetaData").put("LastUpdatedTime", PacificTime.withSeconds(deleted.at()));
        });
        if (!changed.isEmpty()) {
            response.set(entity, changed);
        }
        return changed.size();
    }

    private Instant since(String text) {
        Instant since;
        try {
            since = OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw invalid("changedSince must be a time with an offset. Supplied value:" + text);
        }
        if (since.isBefore(clock.instant().minus(REACH))) {
            throw invalid("changedSince reaches back 30 days at most. Supplied value:" + text);
        }
        return since;
    }

    private static String canonical(String entity) {
        return EntityTypes.names().stream().filter(name -> name.equalsIgnoreCase(entity)).findFirst()
                .orElseThrow(() -> invalid("invalid entity: " + entity));
    }

    private static QboFault invalid(String detail) {
        return QboFault.validation("4001", "Invalid query", "QueryValidationError: " + detail);
    }
}
