package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.control.Switches.UncustomNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers of sales documents: the caller's or QuickBooks' own, and who holds which. */
final class DocNumbers {

    private static final int FIRST = 1001;
    private static final List<String> SALES = List.of("Invoice", "CreditMemo");

    private final Company company;
    /** Numbers of sales documents of kinds the local QuickBooks does not keep. */
    private final Map<String, String> elsewhere = new HashMap<>();
    private long next = FIRST;

    DocNumbers(Company company) {
        this.company = company;
    }

    /** Lets a document of another kind, say a sales receipt, hold a number. */
    void occupy(String number, String txnType, String txnId) {
        elsewhere.put(number, "TxnType=" + txnType + " with TxnId=" + txnId);
    }

    void complete(Draft draft) {
        ObjectNode record = draft.record();
        boolean sent = record.hasNonNull("DocNumber") && !record.get("DocNumber").asText().isBlank();
        if (!company.preference("SalesFormsPrefs", "CustomTxnNumbers").asBoolean()) {
            if (!draft.creating() && (!sent || company.switches.uncustomNumber == UncustomNumber.REPLACED)) {
                record.set("DocNumber", draft.before().get("DocNumber"));
            } else if (!sent || company.switches.uncustomNumber == UncustomNumber.REPLACED) {
                record.put("DocNumber", ownNumber());
            }
        } else if (sent && company.switches.uniqueDocNumbers && !draft.duplicateNumberAllowed()) {
            holder(draft).ifPresent(holder -> {
                throw taken(record.get("DocNumber").asText(), holder);
            });
        } else if (!sent) {
            record.remove("DocNumber");
        }
    }

    private Optional<String> holder(Draft draft) {
        String number = draft.record().get("DocNumber").asText();
        return SALES.stream().flatMap(entity -> company.table(entity).having("DocNumber", number)
                        .filter(row -> !Long.toString(row.id()).equals(draft.id()))
                        .map(row -> "TxnType=" + entity + " with TxnId=" + row.id()))
                .findFirst().or(() -> Optional.ofNullable(elsewhere.get(number)));
    }

    private String ownNumber() {
        while (SALES.stream().anyMatch(entity -> company.table(entity).having("DocNumber", Long.toString(next))
                .findAny().isPresent())) {
            next++;
        }
        return Long.toString(next++);
    }

    static QboFault taken(String number, String holder) {
        return QboFault.validation("6140", "Duplicate Document Number Error", "Duplicate Document Number Error : You "
                + "must specify a different number. This number has already been used. DocNumber=" + number
                + " is assigned to " + holder);
    }
}
