package io.reconpro.qbo.document;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.quickbooks.entity.EmailAddress;
import io.reconpro.qbo.quickbooks.entity.TelephoneNumber;
import io.reconpro.qbo.shop.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a customer and a vendor have in common, fitted into what QuickBooks takes. */
public final class ContactFields {

    private static final int PHONE_LIMIT = 30;

    private final Contact contact;
    private final String what;
    private final List<Finding> findings = new ArrayList<>();

    /** @param what how messages call the record, such as "a customer" */
    public ContactFields(Contact contact, String what) {
        this.contact = contact;
        this.what = what;
        if (Texts.isLonger(Names.clean(contact.displayName()), Names.PARTY_LIMIT)) {
            shortened(contact.displayName(), what, Names.PARTY_LIMIT);
        }
    }

    public String companyName() {
        return namePart(contact.companyName(), "company");
    }

    public String firstName() {
        return namePart(contact.firstName(), "first name");
    }

    public String lastName() {
        return namePart(contact.lastName(), "last name");
    }

    /** Null when QuickBooks would refuse it. */
    public EmailAddress email() {
        return Emails.isValid(contact.email()) ? new EmailAddress(contact.email()) : null;
    }

    public TelephoneNumber phone() {
        if (contact.phone() == null) {
            return null;
        }
        if (Texts.isLonger(contact.phone(), PHONE_LIMIT)) {
            findings.add(Finding.of(Code.W06, Map.of("phone", contact.phone(), "party", contact.displayName(),
                    "limit", PHONE_LIMIT)));
        }
        return new TelephoneNumber(Texts.shorten(contact.phone(), PHONE_LIMIT));
    }

    /** What had to be shortened so far. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    private String namePart(String part, String name) {
        String clean = Names.clean(part);
        if (Texts.isLonger(clean, Names.NAME_PART_LIMIT)) {
            shortened(clean, what + "'s " + name, Names.NAME_PART_LIMIT);
        }
        return Texts.shorten(clean, Names.NAME_PART_LIMIT);
    }

    private void shortened(String name, String entity, int limit) {
        findings.add(Findings.about(entity, name, Code.W07, Map.of("limit", limit)));
    }
}
