package io.reconpro.qbo.sandbox.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.books.PacificTime;
import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.http.Answer;
import io.reconpro.qbo.sandbox.http.Call;
import io.reconpro.qbo.sandbox.http.Endpoint;
import java.time.Clock;
import java.util.function.Function;

/** {@code /query}: the statement as a parameter of a GET or as the body of a POST. */
public final class QueryEndpoint implements Endpoint {

    private final Function<String, Books> companies;
    private final Clock clock;

    /** @param companies realm to books */
    public QueryEndpoint(Function<String, Books> companies, Clock clock) {
        this.companies = companies;
        this.clock = clock;
    }

    @Override
    public Answer answer(Call call) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("QueryResponse", response(companies.apply(call.realm()), statement(call)));
        body.put("time", PacificTime.withMillis(clock.instant()));
        return Answer.json(200, body);
    }

    /** The {@code QueryResponse} object alone, as a batch answer holds it. */
    public static ObjectNode response(Books books, String statement) {
        Query query = Query.parse(statement);
        return Evaluator.answer(query, new BookRecords(books, query.entity()));
    }

    private static String statement(Call call) {
        if (call.method().equals("GET")) {
            return call.parameters().getOrDefault("query", "");
        }
        String type = call.header("content-type");
        if (type == null || !type.startsWith("application/text")) {
            throw QboFault.validation("1050", "Content type is not supported",
                    "A query is posted as application/text. Supplied value: " + type, "Content-Type");
        }
        return call.body();
    }
}
