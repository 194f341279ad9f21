package io.reconpro.qbo.document;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.quickbooks.entity.EmailAddress;
import io.reconpro.qbo.quickbooks.entity.PhysicalAddress;
import io.reconpro.qbo.quickbooks.entity.TelephoneNumber;
import io.reconpro.qbo.shop.Address;
import io.reconpro.qbo.shop.Contact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Compares a customer or vendor of the books with what the shop knows of it, field by field (S-18, S-19). What differs
 * and is not protected is to be written; what the shop leaves empty erases nothing; the name it bears on forms is never
 * changed. Each field is asked for once.
 */
public final class PartyMerge {

    private final Party party;
    private final Contact contact;
    private final ContactFields fields;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();

    PartyMerge(Party party, Contact contact) {
        this.party = party;
        this.contact = contact;
        this.fields = new ContactFields(contact, "a " + party.entity().toLowerCase(Locale.ROOT));
        String name = Names.ofContact(contact);
        if (name != null && !Names.fold(name).equals(Names.fold(party.displayName()))) {
            findings.add(leftAlone("name", party.displayName(), name));
        }
    }

    /** The first name to be written; null for none, as for all that follow. */
    public String firstName(boolean isProtected) {
        return merge("first name", isProtected, party.givenName(), fields::firstName, Function.identity(),
                Names::fold);
    }

    public String lastName(boolean isProtected) {
        return merge("last name", isProtected, party.familyName(), fields::lastName, Function.identity(),
                Names::fold);
    }

    /** QuickBooks keeps several with commas between them; one among them is not to be lost to the others. */
    public EmailAddress email(boolean isProtected) {
        EmailAddress offered = fields.email();
        boolean listed = offered != null && party.email() != null && Arrays.stream(party.email().split("[,;]"))
                .anyMatch(address -> address.strip().equalsIgnoreCase(offered.address()));
        return listed ? null
                : merge("e-mail address", isProtected, party.email(), () -> offered, EmailAddress::address, Names::fold);
    }

    public TelephoneNumber phone(boolean isProtected) {
        return merge("phone number", isProtected, party.phone(), fields::phone, TelephoneNumber::freeFormNumber,
                PartyMerge::digits);
    }

    public PhysicalAddress billAddress(boolean isProtected, Address address) {
        return place("bill address", isProtected, party.billAddress(), address);
    }

    /** The only one that a vendor has. */
    public PhysicalAddress address(boolean isProtected, Address address) {
        return place("address", isProtected, party.billAddress(), address);
    }

    public PhysicalAddress shipAddress(boolean isProtected, Address address) {
        return place("ship address", isProtected, party.shipAddress(), address);
    }

    /** Whether anything is to be written. */
    boolean isChanged() {
        return !changes.isEmpty();
    }

    /** What is to be written, what was left alone, and what had to be shortened. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        if (isChanged()) {
            all.add(0, Findings.about(party.entity(), party.displayName(), Code.I14,
                    Map.of("changes", String.join("; ", changes))));
        }
        return all;
    }

    private PhysicalAddress place(String field, boolean isProtected, PhysicalAddress kept, Address offered) {
        if (AddressText.same(kept, Addresses.of(offered))) {
            return null;
        }
        return merge(field, isProtected, AddressText.of(kept), () -> Addresses.of(offered), AddressText::of,
                Function.identity());
    }

    /** @param form in which two texts are compared */
    private <T> T merge(String field, boolean isProtected, String kept, Supplier<T> mapped, Function<T, String> text,
            Function<String, String> form) {
        int shortened = fields.findings().size();
        T offered = mapped.get();
        if (offered == null || kept != null && form.apply(kept).equals(form.apply(text.apply(offered)))) {
            return null;
        }
        if (isProtected) {
            findings.add(leftAlone(field, kept == null ? "" : kept, text.apply(offered)));
            return null;
        }
        List<Finding> all = fields.findings();
        findings.addAll(all.subList(shortened, all.size()));
        changes.add("%s from %s to \"%s\"".formatted(field, kept == null ? "nothing" : "\"" + kept + "\"",
                text.apply(offered)));
        return offered;
    }

    private Finding leftAlone(String field, String kept, String offered) {
        return Findings.about(party.entity(), party.displayName(), Code.I02,
                Map.of("field", "The " + field, "kept", kept, "offered", offered));
    }

    /** With any words beside them, however they are grouped. */
    private static String digits(String phone) {
        return phone.replaceAll("[^\\p{L}\\p{N}+]", "").toLowerCase(Locale.ROOT);
    }
}
