package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Addresses;
import io.reconpro.qbo.document.ContactFields;
import io.reconpro.qbo.document.MasterChoice;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.NewMaster;
import io.reconpro.qbo.document.PartyMapper;
import io.reconpro.qbo.document.PartyMerge;
import io.reconpro.qbo.quickbooks.entity.QuickBooksCustomer;
import io.reconpro.qbo.quickbooks.entity.Ref;
import io.reconpro.qbo.settings.ProtectedCustomerFields;
import io.reconpro.qbo.shop.Client;

/** Turns a client into a new customer, or into what an existing one lacks (S-18). */
record CustomerMapper(ProtectedCustomerFields kept) implements PartyMapper<Client> {

    @Override
    public MasterChoice create(Client client, String name, String currency) {
        ContactFields fields = new ContactFields(client, "a customer");
        QuickBooksCustomer customer = new QuickBooksCustomer(name, fields.companyName(), fields.firstName(),
                fields.lastName(), fields.email(), fields.phone(), Addresses.of(client.bill()),
                Addresses.of(client.ship()), Ref.of(currency));
        return MasterChoice.planned(new NewMaster(MasterKey.customer(client.id()), name, customer), currency,
                fields.findings());
    }

    @Override
    public QuickBooksCustomer change(Client client, PartyMerge merge) {
        return new QuickBooksCustomer(null, null, merge.firstName(kept.firstName()), merge.lastName(kept.lastName()),
                merge.email(kept.email()), merge.phone(kept.phone()),
                merge.billAddress(kept.billAddress(), client.bill()),
                merge.shipAddress(kept.shipAddress(), client.ship()), null);
    }
}
