package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.MasterChoice;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.Parties;
import io.reconpro.qbo.gate.NamedRef;
import io.reconpro.qbo.gate.Reference;
import io.reconpro.qbo.shop.Client;
import java.util.Collection;
import java.util.List;

/** Finds the customer of a client: the Retail Customer for retail clients where there is one, else its own. */
final class Customers {

    private final Reference reference;
    private final Parties<Client> parties;

    /** @param clients all clients of the chunk */
    Customers(Context context, Collection<Client> clients) {
        this.reference = context.reference();
        List<Client> own = clients.stream().filter(client -> Needs.ownCustomer(client, reference)).toList();
        this.parties = new Parties<>(MasterKey.Kind.CUSTOMER, context, own,
                new CustomerMapper(context.settings().customerFields()));
    }

    /**
     * No customer and no finding for a client without a name, which is the document's own error.
     *
     * @param currency what a customer would be created with, where the books keep several
     */
    MasterChoice choose(Client client, String currency) {
        if (Needs.ownCustomer(client, reference)) {
            return parties.choose(client, currency);
        }
        NamedRef shared = reference.retailCustomer();
        return MasterChoice.existing(shared.name(), shared.id(), null, List.of());
    }
}
