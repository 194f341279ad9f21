package io.reconpro.qbo.document;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.Contact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the customers of clients, or the vendors of vendors: by link, accounting id, name, else one to be created
 * (S-20).
 */
public final class Parties<C extends Contact> {

    private final MasterKey.Kind kind;
    private final Context context;
    private final PartyMapper<C> mapper;
    private final Map<Long, MasterChoice> chosen = new HashMap<>();
    private final Map<String, List<C>> byName;

    /** @param contacts all of the chunk who need a record, among whom two of one name cannot be told apart */
    public Parties(MasterKey.Kind kind, Context context, Collection<C> contacts, PartyMapper<C> mapper) {
        this.kind = kind;
        this.context = context;
        this.mapper = mapper;
        this.byName = contacts.stream().distinct()
                .filter(contact -> known(contact).isEmpty() && Names.ofContact(contact) != null)
                .collect(Collectors.groupingBy(contact -> Names.fold(Names.ofContact(contact))));
    }

    /**
     * No record and no finding for somebody without a name, which is the document's own error.
     *
     * @param currency what a record would be created with, where the books keep several
     */
    public MasterChoice choose(C contact, String currency) {
        return chosen.computeIfAbsent(contact.id(), id -> known(contact).orElseGet(() -> byName(contact, currency)));
    }

    private Optional<MasterChoice> known(C contact) {
        String link = context.linked().masters().get(key(contact));
        if (link != null) {
            return Optional.of(context.known().party(kind, link).map(party -> existing(party, contact))
                    .orElseGet(() -> unusable(String.valueOf(contact.displayName()),
                            "it no longer exists (id " + link + ")")));
        }
        return Optional.ofNullable(Wanted.qboId(contact.accountingId()))
                .flatMap(id -> context.known().party(kind, id)).map(party -> existing(party, contact));
    }

    private MasterChoice byName(C contact, String currency) {
        String name = Names.ofContact(contact);
        if (name == null) {
            return MasterChoice.none("");
        }
        List<Party> all = context.known().partiesNamed(name);
        List<Party> usable = all.stream().filter(party -> party.is(kind) && party.active()).toList();
        Optional<String> otherHolder = otherHolder(contact, name, all, usable);
        if (otherHolder.isPresent()) {
            return MasterChoice.none(name,
                    Findings.about(kind.entity(), name, Code.E04, Map.of("holder", otherHolder.get())));
        }
        if (usable.size() == 1) {
            return matched(usable.get(0), contact);
        }
        return all.stream().filter(party -> party.is(kind)).findFirst()
                .map(inactive -> unusable(name, "it is inactive (id " + inactive.id() + ")"))
                .orElseGet(() -> byPerson(contact, name, currency));
    }

    /** Nobody is called so on forms, but a person may be listed otherwise, such as "Doe, Jane". */
    private MasterChoice byPerson(C contact, String name, String currency) {
        List<Party> persons = !Names.isPerson(contact) ? List.of()
                : context.known().persons(kind, contact.firstName(), contact.lastName()).stream()
                        .filter(party -> party.active() && context.linked().owner(kind, party.id()).isEmpty()).toList();
        return switch (persons.size()) {
            case 0 -> mapper.create(contact, name, context.reference().multiCurrency() ? currency : null);
            case 1 -> matched(persons.get(0), contact);
            default -> MasterChoice.none(name, Findings.about(kind.entity(), name, Code.E04,
                    Map.of("holder", "more than one " + entity())));
        };
    }

    /** Who else has the name, so that it cannot be this one's. */
    private Optional<String> otherHolder(C contact, String name, List<Party> all, List<Party> usable) {
        Optional<C> namesake = byName.getOrDefault(Names.fold(name), List.of()).stream()
                .filter(other -> other.id() != contact.id()).findFirst();
        if (namesake.isPresent()) {
            return namesake.map(other -> role() + " " + other.id() + " of ReconPro, too,");
        }
        if (usable.size() > 1) {
            return Optional.of("more than one " + entity());
        }
        if (usable.size() == 1) {
            return context.linked().owner(kind, usable.get(0).id())
                    .filter(owner -> !owner.equals(key(contact)))
                    .map(owner -> role() + " " + owner.key() + " of ReconPro, exported before,");
        }
        return all.stream().filter(party -> !party.is(kind)).findFirst().map(Party::described);
    }

    private MasterChoice existing(Party party, C contact) {
        if (!party.active()) {
            return unusable(party.displayName(), "it is inactive (id " + party.id() + ")");
        }
        PartyMerge merge = new PartyMerge(party, contact);
        MasterChange change = change(party, contact, merge);
        return MasterChoice.existing(party.displayName(), party.id(), party.currency(), merge.findings())
                .changedBy(change);
    }

    private MasterChoice matched(Party party, C contact) {
        PartyMerge merge = new PartyMerge(party, contact);
        MasterChange change = change(party, contact, merge);
        List<Finding> findings = new ArrayList<>(merge.findings());
        findings.add(0, Findings.about(kind.entity(), party.displayName(), Code.W12,
                Map.of("qboId", party.id(), "party", contact.displayName())));
        return MasterChoice.matched(party.displayName(), party.id(), party.currency(), findings).changedBy(change);
    }

    /** What is to be written of an existing record; null for nothing. */
    private MasterChange change(Party party, C contact, PartyMerge merge) {
        Record fields = mapper.change(contact, merge);
        return merge.isChanged()
                ? new MasterChange(key(contact), party.displayName(), party.id(), party.syncToken(), fields) : null;
    }

    private MasterChoice unusable(String name, String problem) {
        return MasterChoice.none(name, Findings.about(kind.entity(), name, Code.E10, Map.of("problem", problem)));
    }

    private MasterKey key(C contact) {
        return new MasterKey(kind, Long.toString(contact.id()));
    }

    private String entity() {
        return kind.entity().toLowerCase(Locale.ROOT);
    }

    /** What the shop calls them. */
    private String role() {
        return kind == MasterKey.Kind.VENDOR ? "vendor" : "client";
    }
}
