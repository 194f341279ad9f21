package io.reconpro.qbo.quickbooks;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** The steps of the query kamelet. */
@Component("quickBooksQueries")
class Queries {

    private final QuickBooksSettings settings;

    Queries(QuickBooksSettings settings) {
        this.settings = settings;
    }

    Questions open(@Body List<Query> queries, @ExchangeProperty("companyId") long companyId) {
        return new Questions(companyId, queries, settings.batchSize());
    }

    Request next(@ExchangeProperty("quickBooksQuestions") Questions questions) {
        return questions.next();
    }

    void take(@ExchangeProperty("quickBooksQuestions") Questions questions, @Body Reply reply) {
        questions.take(reply);
    }

    /** The rows of each query, in the queries' order. */
    List<List<ObjectNode>> rows(@ExchangeProperty("quickBooksQuestions") Questions questions) {
        return questions.rows();
    }
}
