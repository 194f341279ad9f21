package io.reconpro.qbo.document;

import io.reconpro.qbo.shop.Contact;
import io.reconpro.qbo.shop.Service;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Names as QuickBooks takes and compares them. */
public final class Names {

    public static final int PARTY_LIMIT = 500;
    public static final int NAME_PART_LIMIT = 100;
    public static final int ITEM_LIMIT = 100;

    /** The item of lines without a usable service name, and of all lines where one item is used for everything. */
    public static final String GENERAL_ITEM = "ReconPro service";

    /** QuickBooks appends this to the name of a record that is made inactive. */
    private static final String DELETED = " (deleted)";

    private Names() {
    }

    /** The form in which names are compared: trimmed, case-folded, white space and accents in one spelling. */
    public static String fold(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Folded, and without QuickBooks' mark of an inactive record: what the record would be called again. */
    public static String foldListed(String name) {
        String folded = fold(name);
        return folded.endsWith(DELETED) ? folded.substring(0, folded.length() - DELETED.length()) : folded;
    }

    /** Both names under which QuickBooks may list a record. */
    public static List<String> spellings(String name) {
        return List.of(name, name + DELETED);
    }

    /** Without what QuickBooks forbids in names: colons, which separate levels there, tabs and line breaks. */
    public static String clean(String name) {
        return name == null ? null : name.replaceAll("\\s*:\\s*", " - ").replaceAll("\\s+", " ").strip();
    }

    /** Whether somebody is known as a person by first and last name. */
    public static boolean isPerson(Contact contact) {
        return contact.companyName() == null && contact.firstName() != null && contact.lastName() != null;
    }

    /** What a client or vendor is called in QuickBooks; null without a name. */
    public static String ofContact(Contact contact) {
        return usable(contact.displayName(), PARTY_LIMIT);
    }

    public static String ofItem(Service service) {
        String name = service == null ? null : usable(service.name(), ITEM_LIMIT);
        return name == null ? GENERAL_ITEM : name;
    }

    private static String usable(String name, int limit) {
        String clean = clean(name);
        return clean == null || clean.isEmpty() ? null : Texts.shorten(clean, limit);
    }
}
