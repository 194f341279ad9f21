package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Addresses;
import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.Names;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.Client;
import io.reconpro.qbo.shop.Invoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Judges whom an invoice is for. */
final class ClientRules {

    private ClientRules() {
    }

    static List<Finding> findings(InvoiceDraft draft, Context context) {
        Invoice invoice = draft.invoice();
        Client client = invoice.client();
        if (client == null) {
            return List.of(InvoiceFindings.about(invoice, Code.E02));
        }
        List<Finding> findings = new ArrayList<>();
        if (Needs.ownCustomer(client, context.reference()) && draft.customer() == null
                && Names.ofContact(client) == null) {
            findings.add(InvoiceFindings.about(invoice, Code.E03, Map.of("client", client.id())));
        }
        if (client.mergedInto() != null) {
            findings.add(InvoiceFindings.about(invoice, Code.W13,
                    Map.of("role", "client", "state", "merged into client " + client.mergedInto())));
        } else if (client.archived()) {
            findings.add(InvoiceFindings.about(invoice, Code.W13, Map.of("role", "client", "state", "archived")));
        }
        currency(draft, context, findings);
        taxAddress(draft, context, findings);
        return findings;
    }

    private static void currency(InvoiceDraft draft, Context context, List<Finding> findings) {
        String home = context.reference().homeCurrency();
        String expected = context.reference().multiCurrency() ? draft.customerCurrency() : home;
        String currency = Objects.requireNonNullElse(draft.invoice().currency(), home);
        if (expected != null && !expected.equals(currency)) {
            findings.add(InvoiceFindings.about(draft.invoice(), Code.E14, Map.of("currency", currency, "expected", expected)));
        }
    }

    /**
     * QuickBooks finds the tax by the ship address, which is its customer's where the document brings none; without
     * either it takes the company's own, whatever the bill address says.
     */
    private static void taxAddress(InvoiceDraft draft, Context context, List<Finding> findings) {
        if (!context.reference().salesTax().automated() || !draft.isTaxedByQuickBooks()) {
            return;
        }
        Client client = draft.invoice().client();
        List<String> missing = Addresses.missing(client.ship());
        if (!missing.isEmpty() && !(client.ship().isEmpty() && hasShipAddress(draft, context))) {
            findings.add(InvoiceFindings.about(draft.invoice(), Code.W27, Map.of("missing", String.join(", ", missing))));
        }
    }

    private static boolean hasShipAddress(InvoiceDraft draft, Context context) {
        return Needs.ownCustomer(draft.invoice().client(), context.reference()) && draft.customer() != null
                && Optional.ofNullable(draft.customer().id())
                        .flatMap(id -> context.known().party(MasterKey.Kind.CUSTOMER, id))
                        .filter(party -> party.shipAddress() != null).isPresent();
    }
}
