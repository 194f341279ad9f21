package io.reconpro.qbo.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.Json;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.books.PacificTime;
import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.http.Answer;
import io.reconpro.qbo.sandbox.http.Call;
import io.reconpro.qbo.sandbox.http.Endpoint;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** {@code /invoice}, {@code /customer/12} and their like: one record read or written. */
final class EntityEndpoint implements Endpoint {

    private static final List<String> SINGLE = List.of("Preferences", "CompanyInfo");

    private final Function<String, Books> companies;
    private final RequestIds requestIds;
    private final Clock clock;

    EntityEndpoint(Function<String, Books> companies, RequestIds requestIds, Clock clock) {
        this.companies = companies;
        this.requestIds = requestIds;
        this.clock = clock;
    }

    @Override
    public Answer answer(Call call) {
        if (call.method().equals("GET")) {
            return Answer.json(200, envelope(call.entity(), read(call)));
        }
        if (!call.method().equals("POST") || call.id() != null) {
            throw unsupported(call.method() + " " + call.path());
        }
        RequestIds.check(call.requestId(), RequestIds.MAX);
        ObjectNode body = Bodies.of(call);
        return requestIds.once(Answer.class, call.realm(), call.requestId(),
                () -> Answer.json(200, envelope(call.entity(), write(call, body))));
    }

    private ObjectNode read(Call call) {
        if (call.id() == null && !SINGLE.contains(call.entity())) {
            throw unsupported("GET " + call.path());
        }
        return companies.apply(call.realm()).read(call.entity(), SINGLE.contains(call.entity()) ? "1" : call.id());
    }

    private ObjectNode write(Call call, ObjectNode body) {
        String include = call.parameters().getOrDefault("include", "");
        String operation = call.parameters().getOrDefault("operation", "update");
        if (operation.equals("update") && include.equals("void")) {
            // Intuit's Java SDK voids an invoice with include=void alone.
            boolean alone = !call.parameters().containsKey("operation");
            operation = alone && call.entity().equals("Invoice") ? "void" : "void-by-update";
        }
        return write(companies.apply(call.realm()), call.entity(), operation, body,
                include.equals("allowduplicatedocnum"));
    }

    /** @param operation create, update, delete, void (invoices) or void-by-update (payments) */
    static ObjectNode write(Books books, String entity, String operation, ObjectNode body, boolean duplicateNumber) {
        return switch (operation) {
            case "create", "update" -> books.write(entity, body, duplicateNumber);
            case "delete" -> books.delete(entity, body);
            case "void" -> voided(books, entity, body, "Invoice");
            case "void-by-update" -> voided(books, entity, body, "Payment");
            default -> throw unsupported(operation);
        };
    }

    private static ObjectNode voided(Books books, String entity, ObjectNode body, String expected) {
        if (entity.equals("Bill")) {
            // A void of a bill is refused under status 200.
            throw new QboFault(200, "SystemFault", List.of(new QboFault.Error("10000",
                    "An application error has occurred while processing your request",
                    "System Failure Error: a bill cannot be voided", null)));
        }
        if (!entity.equals(expected)) {
            throw unsupported("void of " + entity + " in this form");
        }
        return books.voidTransaction(entity, body);
    }

    static QboFault unsupported(String operation) {
        return QboFault.validation("500", "Unsupported Operation", "Operation " + operation + " is not supported.");
    }

    private ObjectNode envelope(String entity, ObjectNode record) {
        ObjectNode envelope = Json.mapper().createObjectNode();
        envelope.set(entity, record);
        return envelope.put("time", PacificTime.withMillis(clock.instant()));
    }
}
