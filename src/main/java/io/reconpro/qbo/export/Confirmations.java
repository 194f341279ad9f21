package io.reconpro.qbo.export;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.run.Run;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Reads QuickBooks' answers: what the ledger stores of each, which link it gives, and what the log says. */
@Component
class Confirmations {

    /** What is to be stored of these answers; nothing is stored here. */
    Confirmation read(@ExchangeProperty("run") Run run, @ExchangeProperty("written") Written written,
            @Body List<Answered> answers) {
        Recording recording = new Recording(run, written);
        answers.forEach(recording::add);
        return recording.confirmation();
    }

    static String id(ObjectNode entity) {
        return entity.path("Id").asText();
    }

    static BigDecimal amount(ObjectNode entity, String name) {
        return entity.path(name).decimalValue();
    }

    static String text(ObjectNode entity, String name) {
        return entity.path(name).asText(null);
    }
}
