package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Addresses;
import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.Names;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.Address;
import io.reconpro.qbo.shop.Client;
import io.reconpro.qbo.shop.Invoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

    private static void taxAddress(InvoiceDraft draft, Context context, List<Finding> findings) {
        Client client = draft.invoice().client();
        Address destination = client.ship().isEmpty() ? client.bill() : client.ship();
        List<String> missing = Addresses.missing(destination);
        if (context.reference().salesTax().automated() && draft.isTaxedByQuickBooks() && !missing.isEmpty()) {
            findings.add(InvoiceFindings.about(draft.invoice(), Code.W27, Map.of("missing", String.join(", ", missing))));
        }
    }
}
