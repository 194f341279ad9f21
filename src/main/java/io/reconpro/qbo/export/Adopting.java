package io.reconpro.qbo.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.bill.BillChunk;
import io.reconpro.qbo.document.Chunk;
import io.reconpro.qbo.document.Likeness;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.Names;
import io.reconpro.qbo.document.Voided;
import io.reconpro.qbo.gate.NamedRef;
import io.reconpro.qbo.gate.Reference;
import io.reconpro.qbo.invoice.InvoiceChunk;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.shop.Bill;
import io.reconpro.qbo.shop.Bills;
import io.reconpro.qbo.shop.Contact;
import io.reconpro.qbo.shop.DocumentKind;
import io.reconpro.qbo.shop.Invoice;
import io.reconpro.qbo.shop.Invoices;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A document of the shop that a person takes for one in QuickBooks, and whether it is.
 *
 * @param contact its client or vendor; null when it has none
 * @param party by which key that one has a record in QuickBooks; empty when it needs none of its own
 */
record Adopting(Subject subject, Contact contact, Optional<MasterKey> party) {

    /** @param rows of the statement that reads waiting documents */
    static Adopting of(DocumentKind kind, List<Map<String, Object>> rows, Run run) {
        if (kind == DocumentKind.BILL) {
            Bill bill = Bills.assemble(rows, List.of()).get(0);
            return of(new BillChunk(List.of(bill), false), bill.vendor());
        }
        Invoice invoice = Invoices.assemble(rows, List.of()).get(0);
        return of(new InvoiceChunk(List.of(invoice), List.of(), run.settings(), run.reference()), invoice.client());
    }

    private static Adopting of(Chunk chunk, Contact contact) {
        return new Adopting(chunk.subjects().values().iterator().next(), contact, chunk.masters().stream().findFirst());
    }

    /** The Retail Customer, where the document goes to it. */
    Optional<String> sharedCustomer(Reference reference) {
        return contact == null || party.isPresent() ? Optional.empty()
                : Optional.ofNullable(reference.retailCustomer()).map(NamedRef::id);
    }

    /**
     * What tells the two apart; empty when they are the same.
     *
     * @param partyId the QuickBooks id of its customer or vendor, as far as it is known
     */
    List<String> differences(ObjectNode found, Optional<String> partyId) {
        List<String> differences = new ArrayList<>();
        if (Voided.is(found)) {
            differences.add("it was voided");
        }
        JsonNode there = found.has("VendorRef") ? found.path("VendorRef") : found.path("CustomerRef");
        if (!isParty(there, partyId)) {
            differences.add("it is of %s, not of %s".formatted(there.path("name").asText("nobody"), subject.party()));
        }
        String number = found.path("DocNumber").asText();
        if (!Names.fold(number).equals(Names.fold(Objects.requireNonNullElse(subject.number(), "")))) {
            differences.add("its number is \"%s\", not \"%s\"".formatted(number,
                    Objects.requireNonNullElse(subject.number(), "")));
        }
        BigDecimal total = Confirmations.amount(found, "TotalAmt");
        BigDecimal own = subject.amount().setScale(2, RoundingMode.HALF_UP);
        if (own.compareTo(total) != 0 && own.compareTo(total.subtract(tax(found))) != 0) {
            differences.add("its total is %.2f, not %.2f".formatted(total, own));
        }
        return differences;
    }

    /** What QuickBooks added to the lines, so that the shop's total may be meant with or without it. */
    static BigDecimal tax(ObjectNode found) {
        return found.path("TxnTaxDetail").path("TotalTax").decimalValue();
    }

    private boolean isParty(JsonNode there, Optional<String> partyId) {
        String id = there.path("value").asText();
        return partyId.map(id::equals).orElseGet(() -> contact != null && (id.equals(contact.accountingId())
                || contact.displayName() != null && Likeness.of(contact.displayName(), there.path("name").asText())));
    }
}
