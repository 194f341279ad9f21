package io.reconpro.qbo.document;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.Contact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be chosen for a client or vendor, and to whom a record belongs: a record has one owner among them. */
final class PartyChoices<C extends Contact> {

    private final MasterKey.Kind kind;
    private final Context context;
    private final PartyMapper<C> mapper;

    /** To whom records fall that nobody had yet, by their ids. */
    private final Map<String, MasterKey> claims = new HashMap<>();

    PartyChoices(MasterKey.Kind kind, Context context, PartyMapper<C> mapper) {
        this.kind = kind;
        this.context = context;
        this.mapper = mapper;
    }

    /** Who else has the record, as far as is known. */
    Optional<MasterKey> otherOwner(Party party, C contact) {
        return context.linked().owner(kind, party.id()).or(() -> Optional.ofNullable(claims.get(party.id())))
                .filter(owner -> !owner.equals(key(contact)));
    }

    MasterChoice create(C contact, String name, String currency) {
        return mapper.create(contact, name, context.reference().multiCurrency() ? currency : null);
    }

    /** Its own record. */
    MasterChoice existing(Party party, C contact) {
        PartyMerge merge = new PartyMerge(party, contact);
        MasterChange change = change(party, contact, merge);
        return MasterChoice.existing(party.displayName(), party.id(), party.currency(), merge.findings())
                .changedBy(change);
    }

    /** From now on the record is this one's. */
    MasterChoice matched(Party party, C contact, List<Finding> how) {
        claims.put(party.id(), key(contact));
        PartyMerge merge = new PartyMerge(party, contact);
        MasterChange change = change(party, contact, merge);
        List<Finding> findings = new ArrayList<>(how);
        findings.addAll(merge.findings());
        return MasterChoice.matched(party.displayName(), party.id(), party.currency(), findings).changedBy(change);
    }

    /** A record that documents may go to, and that is left as it is. */
    MasterChoice untouched(Party party, Finding why) {
        return MasterChoice.existing(party.displayName(), party.id(), party.currency(), List.of(why));
    }

    MasterChoice inactive(Party party, String name) {
        return unusable(name, "it is inactive (id " + party.id() + ")");
    }

    MasterChoice unusable(String name, String problem) {
        return MasterChoice.none(name, Findings.about(kind.entity(), name, Code.E10, Map.of("problem", problem)));
    }

    MasterKey key(C contact) {
        return new MasterKey(kind, Long.toString(contact.id()));
    }

    /** What QuickBooks calls them, within a sentence. */
    String entity() {
        return kind.entity().toLowerCase(Locale.ROOT);
    }

    /** What the shop calls them. */
    String role() {
        return kind == MasterKey.Kind.VENDOR ? "vendor" : "client";
    }

    /** What is to be written of an existing record; null for nothing. */
    private MasterChange change(Party party, C contact, PartyMerge merge) {
        Record fields = mapper.change(contact, merge);
        return merge.isChanged()
                ? new MasterChange(key(contact), party.displayName(), party.id(), party.syncToken(), fields) : null;
    }
}
