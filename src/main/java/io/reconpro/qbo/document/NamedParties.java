package io.reconpro.qbo.document;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.shop.Contact;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the records of those who are known by nothing but their names, or has one created. */
final class NamedParties<C extends Contact> {

    private final MasterKey.Kind kind;
    private final Context context;
    private final PartyChoices<C> choices;
    private final Map<String, List<C>> namesakes;

    /** @param contacts all of the chunk for whom that holds, among whom two of one name cannot be told apart */
    NamedParties(MasterKey.Kind kind, Context context, Collection<C> contacts, PartyChoices<C> choices) {
        this.kind = kind;
        this.context = context;
        this.choices = choices;
        this.namesakes = contacts.stream().filter(contact -> Names.ofContact(contact) != null)
                .collect(Collectors.groupingBy(contact -> Names.fold(Names.ofContact(contact))));
    }

    MasterChoice choose(C contact, String currency) {
        String name = Names.ofContact(contact);
        if (name == null) {
            return MasterChoice.none("");
        }
        List<Party> all = context.known().partiesNamed(name);
        List<Party> usable = all.stream().filter(party -> party.is(kind) && party.active()).toList();
        Optional<String> otherHolder = otherHolder(contact, name, all, usable);
        if (otherHolder.isPresent()) {
            return taken(name, otherHolder.get());
        }
        if (usable.size() == 1) {
            return byNameAlone(usable.get(0), contact);
        }
        return all.stream().filter(party -> party.is(kind)).findFirst().map(party -> choices.inactive(party, name))
                .orElseGet(() -> byPerson(contact, name, currency));
    }

    /** Nobody is called so on forms, but a person may be listed otherwise, such as "Doe, Jane". */
    private MasterChoice byPerson(C contact, String name, String currency) {
        List<Party> persons = !Names.isPerson(contact) ? List.of()
                : context.known().persons(kind, contact.firstName(), contact.lastName()).stream()
                        .filter(party -> party.active() && choices.otherOwner(party, contact).isEmpty()).toList();
        return switch (persons.size()) {
            case 0 -> choices.create(contact, name, currency);
            case 1 -> byNameAlone(persons.get(0), contact);
            default -> taken(name, "more than one " + choices.entity());
        };
    }

    private MasterChoice byNameAlone(Party party, C contact) {
        return choices.matched(party, contact, List.of(Findings.about(kind.entity(), party.displayName(), Code.W12,
                Map.of("qboId", party.id(), "party", contact.displayName()))));
    }

    /** Who else has the name, so that it cannot be this one's. */
    private Optional<String> otherHolder(C contact, String name, List<Party> all, List<Party> usable) {
        Optional<C> namesake = namesakes.getOrDefault(Names.fold(name), List.of()).stream()
                .filter(other -> other.id() != contact.id()).findFirst();
        if (namesake.isPresent()) {
            return namesake.map(other -> choices.role() + " " + other.id() + " of ReconPro, too,");
        }
        if (usable.size() > 1) {
            return Optional.of("more than one " + choices.entity());
        }
        if (usable.size() == 1) {
            return choices.otherOwner(usable.get(0), contact)
                    .map(owner -> choices.role() + " " + owner.key() + " of ReconPro, exported before,");
        }
        return all.stream().filter(party -> !party.is(kind)).findFirst().map(Party::described);
    }

    private MasterChoice taken(String name, String holder) {
        return MasterChoice.none(name, Findings.about(kind.entity(), name, Code.E04, Map.of("holder", holder)));
    }
}
