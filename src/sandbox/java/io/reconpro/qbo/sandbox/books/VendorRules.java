package io.reconpro.qbo.sandbox.books;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What only vendors have: terms, 1099 and a tax number nobody reads back. */
final class VendorRules extends PartyRules {

    private static final int SHOWN_DIGITS = 4;

    VendorRules(Company company) {
        super(company);
    }

    @Override
    public void complete(Draft draft) {
        super.complete(draft);
        ObjectNode record = draft.record();
        if (company.resolve(record, "TermRef", "Term") != null) {
            // A vendor's terms come back by Id alone, unlike those of a document.
            record.withObject("/TermRef").remove("name");
        }
        draft.orElse("Vendor1099", false);
        String taxNumber = record.path("TaxIdentifier").asText();
        if (taxNumber.length() > SHOWN_DIGITS) {
            record.put("TaxIdentifier", "XXXXXX" + taxNumber.substring(taxNumber.length() - SHOWN_DIGITS));
        }
    }
}
