package io.reconpro.qbo.document;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.Contact;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the customers of clients, or the vendors of vendors: by link, accounting id, name, else one to be created
 * (S-20). A record belongs to one of them; whoever else has its id goes there, too, and leaves its details alone.
 */
public final class Parties<C extends Contact> {

    private final MasterKey.Kind kind;
    private final Context context;
    private final PartyChoices<C> choices;
    private final NamedParties<C> named;
    private final Map<Long, MasterChoice> chosen = new HashMap<>();

    /** @param contacts all of the chunk who need a record, in the order of their documents */
    public Parties(MasterKey.Kind kind, Context context, Collection<C> contacts, PartyMapper<C> mapper) {
        this.kind = kind;
        this.context = context;
        this.choices = new PartyChoices<>(kind, context, mapper);
        List<C> all = contacts.stream().distinct().toList();
        all.forEach(contact -> known(contact).ifPresent(choice -> chosen.putIfAbsent(contact.id(), choice)));
        this.named = new NamedParties<>(kind, context,
                all.stream().filter(contact -> !chosen.containsKey(contact.id())).toList(), choices);
    }

    /**
     * No record and no finding for somebody without a name, which is the document's own error.
     *
     * @param currency what a record would be created with, where the books keep several
     */
    public MasterChoice choose(C contact, String currency) {
        return chosen.computeIfAbsent(contact.id(), id -> named.choose(contact, currency));
    }

    /** A record that was merged into another one is inactive: then the accounting id may name the one that is left. */
    private Optional<MasterChoice> known(C contact) {
        String link = context.linked().masters().get(choices.key(contact));
        Optional<Party> linked = party(link);
        if (linked.filter(Party::active).isPresent()) {
            return linked.map(party -> choices.existing(party, contact));
        }
        Optional<Party> numbered = party(Wanted.qboId(contact.accountingId()));
        if (numbered.filter(Party::active).isPresent()) {
            return numbered.map(party -> numbered(party, contact));
        }
        return linked.or(() -> numbered).map(party -> choices.inactive(party, party.displayName()))
                .or(() -> Optional.ofNullable(link).map(id -> choices.unusable(
                        String.valueOf(contact.displayName()), "it no longer exists (id " + id + ")")));
    }

    private Optional<Party> party(String id) {
        return Optional.ofNullable(id).flatMap(known -> context.known().party(kind, known));
    }

    /** What an accounting id names may be a stranger, or somebody else's as well: then nothing of it is changed. */
    private MasterChoice numbered(Party party, C contact) {
        Optional<MasterKey> owner = choices.otherOwner(party, contact);
        if (owner.isPresent()) {
            return choices.untouched(party, about(party, contact, Code.W52,
                    Map.of("owner", choices.role() + " " + owner.get().key())));
        }
        if (Likeness.of(contact, party)) {
            return choices.matched(party, contact, List.of());
        }
        Finding stranger = context.accepted().look(kind.entity(), choices.key(contact).key(),
                about(party, contact, Code.W51, Map.of("role", choices.role())));
        return stranger.accepted() ? choices.matched(party, contact, List.of(stranger))
                : choices.untouched(party, stranger);
    }

    private Finding about(Party party, C contact, Code code, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("qboId", party.id());
        values.put("party", Objects.requireNonNullElse(contact.displayName(), choices.role() + " " + contact.id()));
        return Findings.about(kind.entity(), party.displayName(), code, values);
    }
}
