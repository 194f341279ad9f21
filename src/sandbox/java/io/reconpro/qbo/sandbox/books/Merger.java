package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** Merges one record of a list into another, which gets all its transactions. */
final class Merger {

    private static final List<String> PARTIES = List.of("Customer", "Vendor");
    private static final List<String> MERGED = List.of("Customer", "Vendor", "Class");

    private final Company company;
    private final Transactions transactions;
    private final References references;

    Merger(Company company) {
        this.company = company;
        this.transactions = new Transactions(company);
        this.references = new References(company);
    }

    /** The losing customer or vendor is inactive afterwards; the Id of a losing class vanishes. */
    void merge(String entity, ObjectNode loser, ObjectNode target) {
        String id = loser.get("Id").asText();
        boolean parent = company.table(entity).all().stream().map(Row::record)
                .anyMatch(child -> child.path("ParentRef").path("value").asText().equals(id));
        if (!MERGED.contains(entity) || parent || id.equals(target.get("Id").asText())) {
            throw Company.business(entity + " " + id + " cannot be merged"
                    + (parent ? ": it has records below it" : ""));
        }
        references.redirect(entity, id, target, company.switches.mergeMovesTokens);
        if (PARTIES.contains(entity)) {
            BigDecimal balance = Money.of(loser.path("Balance"));
            transactions.owe(entity, id, balance.negate());
            transactions.owe(entity, target.get("Id").asText(), balance);
            ObjectNode before = company.get(entity, id);
            ObjectNode gone = before.deepCopy().put("Active", false)
                    .put("DisplayName", before.get("DisplayName").asText() + Names.DELETED);
            if (gone.has("FullyQualifiedName")) {
                gone.put("FullyQualifiedName", before.get("FullyQualifiedName").asText() + Names.DELETED);
            }
            company.carryOver(entity, gone, before, true);
        } else {
            company.remove(entity, loser);
        }
    }
}
