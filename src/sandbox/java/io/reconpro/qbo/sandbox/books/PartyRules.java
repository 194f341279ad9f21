package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Customers, vendors and employees: people and firms that share one space of names. */
class PartyRules implements Rules {

    private static final List<String> NAME_SPACE = List.of("Customer", "Vendor", "Employee");
    private static final List<String> NAME_PARTS = List.of("Title", "GivenName", "MiddleName", "FamilyName", "Suffix");

    final Company company;
    private final Names names;
    private final Addresses addresses;

    PartyRules(Company company) {
        this.company = company;
        this.names = new Names(company);
        this.addresses = new Addresses(company);
    }

    @Override
    public Set<String> kept() {
        return Set.of("Active", "CurrencyRef");
    }

    @Override
    public void complete(Draft draft) {
        ObjectNode record = draft.record();
        if (record.path("DisplayName").asText().isBlank()) {
            record.put("DisplayName", nameFromParts(record));
        }
        Names.refuseSeparators(record, "DisplayName", "GivenName", "MiddleName", "FamilyName", "CompanyName");
        names.settle(draft, "DisplayName");
        names.refuseTaken(draft, "DisplayName", NAME_SPACE);
        refuseOpenBalance(draft);
        addresses.complete(record, "BillAddr", "ShipAddr", "PrimaryAddr");
        draft.orElse("PrintOnCheckName", record.get("DisplayName").asText());
        if (!draft.entity().equals("Employee")) {
            completeCurrency(draft);
            if (draft.creating()) {
                record.put("Balance", 0);
            }
        }
    }

    private void refuseOpenBalance(Draft draft) {
        if (deactivating(draft) && Money.of(draft.before().path("Balance")).signum() != 0) {
            throw QboFault.validation("6220", "Cannot deactivate", draft.entity() + " "
                    + draft.before().path("DisplayName").asText() + " has an open balance");
        }
    }

    static boolean deactivating(Draft draft) {
        return !draft.creating() && draft.changes("Active") && !draft.record().get("Active").asBoolean();
    }

    private void completeCurrency(Draft draft) {
        JsonNode home = company.preference("CurrencyPrefs", "HomeCurrency");
        JsonNode sent = draft.record().path("CurrencyRef").path("value");
        if (!sent.isMissingNode() && !sent.equals(home.path("value"))) {
            throw QboFault.validation("2220", "Invalid Currency",
                    "Currency " + sent.asText() + " is not the company's", "CurrencyRef");
        }
        draft.record().set("CurrencyRef", home);
    }

    private static String nameFromParts(ObjectNode record) {
        String name = NAME_PARTS.stream().map(part -> record.path(part).asText().trim())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        if (name.isEmpty()) {
            throw QboFault.validation("6080", "No name given",
                    "At least one of DisplayName, " + String.join(", ", NAME_PARTS) + " must be provided",
                    "DisplayName");
        }
        return name;
    }
}
