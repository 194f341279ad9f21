package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Addresses;
import io.reconpro.qbo.document.ContactFields;
import io.reconpro.qbo.document.MasterChoice;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.NewMaster;
import io.reconpro.qbo.quickbooks.entity.QuickBooksCustomer;
import io.reconpro.qbo.quickbooks.entity.Ref;
import io.reconpro.qbo.shop.Client;

/** Turns a client into a new customer with everything that is known of it; nothing is there yet to be protected. */
final class CustomerMapper {

    private CustomerMapper() {
    }

    /** @param currency fixed for ever; null where the books keep one only */
    static MasterChoice create(Client client, String name, String currency) {
        ContactFields fields = new ContactFields(client, "a customer");
        QuickBooksCustomer customer = new QuickBooksCustomer(name, fields.companyName(), fields.firstName(),
                fields.lastName(), fields.email(), fields.phone(), Addresses.of(client.bill()),
                Addresses.of(client.ship()), Ref.of(currency));
        return MasterChoice.planned(new NewMaster(MasterKey.customer(client.id()), name, customer), currency,
                fields.findings());
    }
}
