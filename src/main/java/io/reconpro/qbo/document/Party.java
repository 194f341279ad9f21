package io.reconpro.qbo.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.reconpro.qbo.quickbooks.entity.PhysicalAddress;
import java.util.List;
import java.util.Locale;

/** A customer, vendor or employee in the books; all three share one set of display names. */
public record Party(Kind kind, String id, String displayName, boolean active, String companyName, String givenName,
        String familyName, String email, String phone, PhysicalAddress billAddress, PhysicalAddress shipAddress,
        String currency, String syncToken) implements Listed {

    /** Which list of the books it stands in. */
    public enum Kind {
        CUSTOMER("Customer"), VENDOR("Vendor"), EMPLOYEE("Employee");

        private final String entity;

        Kind(String entity) {
            this.entity = entity;
        }

        String entity() {
            return entity;
        }
    }

    public static Party of(Kind kind, JsonNode node) {
        return new Party(kind, node.path("Id").asText(), node.path("DisplayName").asText(),
                node.path("Active").asBoolean(true), node.path("CompanyName").asText(null),
                node.path("GivenName").asText(null), node.path("FamilyName").asText(null),
                node.path("PrimaryEmailAddr").path("Address").asText(null),
                node.path("PrimaryPhone").path("FreeFormNumber").asText(null),
                Addresses.read(node.path("BillAddr")), Addresses.read(node.path("ShipAddr")),
                node.path("CurrencyRef").path("value").asText(null), node.path("SyncToken").asText(null));
    }

    @Override
    public String entity() {
        return kind.entity();
    }

    /** @param shared customer or vendor */
    public boolean is(MasterKey.Kind shared) {
        return kind.entity().equals(shared.entity());
    }

    /** How messages name it. */
    public String described() {
        return "the %s%s with id %s".formatted(active ? "" : "inactive ", kind.entity().toLowerCase(Locale.ROOT), id);
    }

    @Override
    public List<Asked> answers() {
        Asked byName = Asked.partyName(displayName);
        return switch (kind) {
            case CUSTOMER -> answers(MasterKey.Kind.CUSTOMER, byName);
            case VENDOR -> answers(MasterKey.Kind.VENDOR, byName);
            case EMPLOYEE -> List.of(byName);
        };
    }

    private List<Asked> answers(MasterKey.Kind shared, Asked byName) {
        Asked byId = Asked.id(shared, id);
        return isPerson() ? List.of(byId, byName, Asked.person(shared, givenName, familyName)) : List.of(byId, byName);
    }

    /** The names of a company are those of somebody to talk to there. */
    private boolean isPerson() {
        return companyName == null && givenName != null && familyName != null;
    }
}
