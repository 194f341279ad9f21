package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Addresses;
import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.Emails;
import io.reconpro.qbo.document.MasterChoice;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.MasterRef;
import io.reconpro.qbo.document.Notes;
import io.reconpro.qbo.document.Texts;
import io.reconpro.qbo.gate.ClassTracking;
import io.reconpro.qbo.gate.Reference;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.quickbooks.entity.PhysicalAddress;
import io.reconpro.qbo.shop.Client;
import io.reconpro.qbo.shop.Invoice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns invoices of the shop into drafts of what is sent; whether they may go is for the judge to say. */
public final class InvoiceMapper {

    private static final int MEMO_LIMIT = 1000;

    private final Context context;
    private final Customers customers;
    private final Items items;

    private InvoiceMapper(Context context, List<Invoice> invoices) {
        this.context = context;
        this.customers = new Customers(context,
                invoices.stream().map(Invoice::client).filter(Objects::nonNull).toList());
        this.items = new Items(context);
    }

    /** The drafts in the order of the invoices, which are all those of one chunk. */
    public static List<InvoiceDraft> map(List<Invoice> invoices, Context context) {
        InvoiceMapper mapper = new InvoiceMapper(context, invoices);
        return invoices.stream().map(mapper::draft).toList();
    }

    private InvoiceDraft draft(Invoice invoice) {
        Notes notes = new Notes();
        ClassChoice chosenClass = ClassChoice.of(invoice, context);
        notes.document(chosenClass.findings());
        Reference reference = context.reference();
        Client client = invoice.client();
        MasterRef customer = client == null ? null : customer(invoice, notes);
        List<DraftLine> lines = Lines.of(invoice, context, items, notes);
        return new InvoiceDraft(invoice, SourceHash.of(invoice), customer,
                reference.multiCurrency() ? invoice.currency() : null,
                reference.classTracking() == ClassTracking.TRANSACTION ? chosenClass.id() : null,
                reference.classTracking() == ClassTracking.LINE ? chosenClass.id() : null,
                client == null ? null : address(client, true), client == null ? null : address(client, false),
                email(invoice, notes), memo(invoice),
                notes.fitted(invoice.notes(), InvoiceFindings.subject(invoice), "invoice"), new InvoiceTax(invoice, context).detail(), lines,
                notes.shared(), notes.document());
    }

    private MasterRef customer(Invoice invoice, Notes notes) {
        MasterChoice choice = customers.choose(invoice.client(), invoice.currency());
        notes.shared(MasterKey.customer(invoice.client().id()), choice);
        return choice.ref();
    }

    /**
     * Without an address QuickBooks takes the customer's: right where that is protected, as paper must not go round it
     * (S-18), but wrong where one customer stands for many.
     */
    private PhysicalAddress address(Client client, boolean bill) {
        boolean shared = !Needs.ownCustomer(client, context.reference());
        if (shared && client.displayName() != null) {
            return Addresses.ofPerson(client.displayName(), bill ? client.bill() : client.ship());
        }
        boolean left = !shared && bill && context.settings().customerFields().billAddress();
        return left ? null : Addresses.of(bill ? client.bill() : client.ship());
    }

    private String email(Invoice invoice, Notes notes) {
        String email = invoice.client() == null ? null : invoice.client().email();
        if (email == null || Emails.isValid(email)) {
            return email;
        }
        notes.document(InvoiceFindings.about(invoice, Code.W05, Map.of("email", email)));
        return null;
    }

    /** What the customer is to read: the purchase order, and the person's name where the customer is a shared one. */
    private String memo(Invoice invoice) {
        Client client = invoice.client();
        boolean shared = client != null && !Needs.ownCustomer(client, context.reference());
        String memo = Stream.of(invoice.poNumber() == null ? null : "PO " + invoice.poNumber(),
                        shared && client.displayName() != null ? "For " + client.displayName() : null)
                .filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return memo.isEmpty() ? null : Texts.shorten(memo, MEMO_LIMIT);
    }
}
