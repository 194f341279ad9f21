package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Terms and payment methods: short lists of unique names. */
final class ListRules implements Rules {

    private final Names names;

    ListRules(Company company) {
        this.names = new Names(company);
    }

    @Override
    public Set<String> kept() {
        return Set.of("Active");
    }

    @Override
    public void complete(Draft draft) {
        names.settle(draft, "Name");
        names.refuseTaken(draft, "Name", List.of(draft.entity()));
        ObjectNode record = draft.record();
        if (draft.entity().equals("Term")) {
            record.put("Type", record.hasNonNull("DayOfMonthDue") ? "DATE_DRIVEN" : "STANDARD");
            if (record.get("Type").asText().equals("STANDARD") && !record.hasNonNull("DueDays")) {
                throw Schema.missing("DueDays");
            }
        } else {
            draft.orElse("Type", "NON_CREDIT_CARD");
        }
    }
}
