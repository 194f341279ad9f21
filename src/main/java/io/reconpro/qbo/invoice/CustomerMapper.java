package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Addresses;
import io.reconpro.qbo.document.Emails;
import io.reconpro.qbo.document.Findings;
import io.reconpro.qbo.document.MasterChoice;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.Names;
import io.reconpro.qbo.document.NewMaster;
import io.reconpro.qbo.document.Texts;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.quickbooks.entity.EmailAddress;
import io.reconpro.qbo.quickbooks.entity.QuickBooksCustomer;
import io.reconpro.qbo.quickbooks.entity.Ref;
import io.reconpro.qbo.quickbooks.entity.TelephoneNumber;
import io.reconpro.qbo.shop.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns a client into a new customer with everything that is known of it; nothing is there yet to be protected. */
final class CustomerMapper {

    private static final int PHONE_LIMIT = 30;

    private final Client client;
    private final List<Finding> findings = new ArrayList<>();

    private CustomerMapper(Client client) {
        this.client = client;
    }

    /** @param currency fixed for ever; null where the books keep one only */
    static MasterChoice create(Client client, String name, String currency) {
        CustomerMapper mapper = new CustomerMapper(client);
        QuickBooksCustomer customer = mapper.customer(name, currency);
        return MasterChoice.planned(new NewMaster(MasterKey.customer(client.id()), name, customer), currency,
                mapper.findings);
    }

    private QuickBooksCustomer customer(String name, String currency) {
        if (Texts.isLonger(Names.clean(client.displayName()), Names.CUSTOMER_LIMIT)) {
            shortened(client.displayName(), "a customer", Names.CUSTOMER_LIMIT);
        }
        return new QuickBooksCustomer(name, namePart(client.companyName(), "a customer's company"),
                namePart(client.firstName(), "a customer's first name"),
                namePart(client.lastName(), "a customer's last name"), email(), phone(),
                Addresses.of(client.bill()), Addresses.of(client.ship()),
                Ref.of(currency));
    }

    private String namePart(String part, String what) {
        String clean = Names.clean(part);
        if (Texts.isLonger(clean, Names.NAME_PART_LIMIT)) {
            shortened(clean, what, Names.NAME_PART_LIMIT);
        }
        return Texts.shorten(clean, Names.NAME_PART_LIMIT);
    }

    private void shortened(String name, String what, int limit) {
        findings.add(Findings.about(what, name, Code.W07, Map.of("limit", limit)));
    }

    private EmailAddress email() {
        return Emails.isValid(client.email()) ? new EmailAddress(client.email()) : null;
    }

    private TelephoneNumber phone() {
        if (client.phone() == null) {
            return null;
        }
        if (Texts.isLonger(client.phone(), PHONE_LIMIT)) {
            findings.add(Finding.of(Code.W06, Map.of("phone", client.phone(), "party", client.displayName(),
                    "limit", PHONE_LIMIT)));
        }
        return new TelephoneNumber(Texts.shorten(client.phone(), PHONE_LIMIT));
    }
}
