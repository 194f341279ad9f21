package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.function.Consumer;

/** What QuickBooks' own screens can do and its API cannot; to be called under the lock of {@link Books}. */
final class Desk {

    private final Company company;
    private final Writer writer;

    Desk(Company company, Writer writer) {
        this.company = company;
        this.writer = writer;
    }

    /** Id and present SyncToken of a record. */
    ObjectNode key(String entity, String id) {
        ObjectNode record = writer.existing(entity, id);
        return JsonNodeFactory.instance.objectNode().put("Id", id)
                .put("SyncToken", record.get("SyncToken").asText());
    }

    ObjectNode merge(String entity, String id, String intoId) {
        new Merger(company).merge(entity, writer.existing(entity, id), writer.existing(entity, intoId));
        return company.get(entity, intoId);
    }

    ObjectNode amend(String entity, String id, Consumer<ObjectNode> change) {
        ObjectNode before = writer.existing(entity, id);
        ObjectNode changed = before.deepCopy();
        change.accept(changed);
        company.carryOver(entity, changed, before, true);
        return company.get(entity, id);
    }

    ObjectNode match(String entity, String id) {
        company.matched.add(id);
        return writer.existing(entity, id);
    }

    ObjectNode settle(String paymentId) {
        company.settled.add(paymentId);
        return writer.existing("Payment", paymentId);
    }

    /** @param lastDay of the closed period; {@code null} opens all */
    ObjectNode close(LocalDate lastDay, boolean password) {
        company.passwordOnClosedBooks = password;
        return writer.prefer("AccountingInfoPrefs", "BookCloseDate", lastDay == null ? null : lastDay.toString());
    }
}
