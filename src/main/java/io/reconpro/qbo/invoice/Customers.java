package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.Findings;
import io.reconpro.qbo.document.MasterChoice;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.Names;
import io.reconpro.qbo.document.Party;
import io.reconpro.qbo.document.Wanted;
import io.reconpro.qbo.gate.NamedRef;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.Client;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the customer of a client: by link, accounting id, name, else one to be created (S-20). */
final class Customers {

    private static final String ENTITY = MasterKey.Kind.CUSTOMER.entity();

    private final Context context;
    private final Map<Long, MasterChoice> chosen = new HashMap<>();
    private final Map<String, List<Client>> byName;

    /** @param clients all clients of the chunk, among whom two of one name cannot be told apart */
    Customers(Context context, Collection<Client> clients) {
        this.context = context;
        this.byName = clients.stream().distinct()
                .filter(client -> Needs.ownCustomer(client, context.reference()))
                .filter(client -> known(client).isEmpty() && Names.ofCustomer(client) != null)
                .collect(Collectors.groupingBy(client -> Names.fold(Names.ofCustomer(client))));
    }

    /**
     * No customer and no finding for a client without a name, which is the document's own error.
     *
     * @param currency what a customer would be created with, where the books keep several
     */
    MasterChoice choose(Client client, String currency) {
        if (!Needs.ownCustomer(client, context.reference())) {
            NamedRef shared = context.reference().retailCustomer();
            return MasterChoice.existing(shared.name(), shared.id(), null, List.of());
        }
        return chosen.computeIfAbsent(client.id(), id -> known(client).orElseGet(() -> byName(client, currency)));
    }

    private Optional<MasterChoice> known(Client client) {
        String link = context.linked().masters().get(MasterKey.customer(client.id()));
        if (link != null) {
            return Optional.of(context.known().customer(link).map(party -> existing(party, client))
                    .orElseGet(() -> unusable(String.valueOf(client.displayName()),
                            "it no longer exists (id " + link + ")")));
        }
        return Optional.ofNullable(Wanted.qboId(client.accountingId())).flatMap(context.known()::customer)
                .map(party -> existing(party, client));
    }

    private MasterChoice byName(Client client, String currency) {
        String name = Names.ofCustomer(client);
        if (name == null) {
            return MasterChoice.none("");
        }
        List<Party> parties = context.known().partiesNamed(name);
        List<Party> customers = parties.stream().filter(party -> party.isCustomer() && party.active()).toList();
        Optional<String> otherHolder = otherHolder(client, name, parties, customers);
        if (otherHolder.isPresent()) {
            return MasterChoice.none(name,
                    Findings.about(ENTITY, name, Code.E04, Map.of("holder", otherHolder.get())));
        }
        if (customers.size() == 1) {
            return matched(customers.get(0), client);
        }
        return parties.stream().filter(Party::isCustomer).findFirst()
                .map(inactive -> unusable(name, "it is inactive (id " + inactive.id() + ")"))
                .orElseGet(() -> byPerson(client, name, currency));
    }

    /** Nobody is called so on forms, but a person may be listed otherwise, such as "Doe, Jane". */
    private MasterChoice byPerson(Client client, String name, String currency) {
        List<Party> persons = Names.isPerson(client) ? context.known().persons(client.firstName(), client.lastName())
                .stream().filter(party -> party.active() && context.linked().owner(MasterKey.Kind.CUSTOMER, party.id()).isEmpty()).toList()
                : List.of();
        return switch (persons.size()) {
            case 0 -> CustomerMapper.create(client, name, context.reference().multiCurrency() ? currency : null);
            case 1 -> matched(persons.get(0), client);
            default -> MasterChoice.none(name, Findings.about(ENTITY, name, Code.E04,
                    Map.of("holder", "more than one customer")));
        };
    }

    /** Who else has the name, so that it cannot be this client's. */
    private Optional<String> otherHolder(Client client, String name, List<Party> parties, List<Party> customers) {
        Optional<Client> namesake = byName.getOrDefault(Names.fold(name), List.of()).stream()
                .filter(other -> other.id() != client.id()).findFirst();
        if (namesake.isPresent()) {
            return namesake.map(other -> "client " + other.id() + " of ReconPro, too,");
        }
        if (customers.size() > 1) {
            return Optional.of("more than one customer");
        }
        if (customers.size() == 1) {
            return context.linked().owner(MasterKey.Kind.CUSTOMER, customers.get(0).id())
                    .filter(owner -> !owner.equals(MasterKey.customer(client.id())))
                    .map(owner -> "client " + owner.key() + " of ReconPro, exported before,");
        }
        return parties.stream().filter(party -> !party.isCustomer()).findFirst().map(Party::described);
    }

    private MasterChoice existing(Party party, Client client) {
        return party.active()
                ? MasterChoice.existing(party.displayName(), party.id(), party.currency(), differences(party, client))
                : unusable(party.displayName(), "it is inactive (id " + party.id() + ")");
    }

    private MasterChoice matched(Party party, Client client) {
        List<Finding> findings = new ArrayList<>(differences(party, client));
        findings.add(0, Findings.about(ENTITY, party.displayName(), Code.W12,
                Map.of("qboId", party.id(), "party", client.displayName())));
        return MasterChoice.matched(party.displayName(), party.id(), party.currency(), findings);
    }

    private static MasterChoice unusable(String name, String problem) {
        return MasterChoice.none(name, Findings.about(ENTITY, name, Code.E10, Map.of("problem", problem)));
    }

    private static List<Finding> differences(Party party, Client client) {
        List<Finding> findings = new ArrayList<>();
        compare(findings, party, "The name", party.displayName(), Names.ofCustomer(client));
        compare(findings, party, "The first name", party.givenName(), client.firstName());
        compare(findings, party, "The last name", party.familyName(), client.lastName());
        compare(findings, party, "The e-mail address", party.email(), client.email());
        compare(findings, party, "The phone number", party.phone(), client.phone());
        return findings;
    }

    /** What ReconPro leaves empty erases nothing, so it is no difference. */
    private static void compare(List<Finding> findings, Party party, String field, String kept, String offered) {
        if (offered != null && !Names.fold(offered).equals(Names.fold(kept == null ? "" : kept))) {
            findings.add(Findings.about(ENTITY, party.displayName(), Code.I02,
                    Map.of("field", field, "kept", kept == null ? "" : kept, "offered", offered)));
        }
    }
}
