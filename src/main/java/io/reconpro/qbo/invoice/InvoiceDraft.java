package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Amounts;
import io.reconpro.qbo.document.Draft;
import io.reconpro.qbo.document.Marker;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.MasterRef;
import io.reconpro.qbo.document.Shared;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.quickbooks.entity.EmailAddress;
import io.reconpro.qbo.quickbooks.entity.Memo;
import io.reconpro.qbo.quickbooks.entity.PhysicalAddress;
import io.reconpro.qbo.quickbooks.entity.QuickBooksInvoice;
import io.reconpro.qbo.quickbooks.entity.QuickBooksLine;
import io.reconpro.qbo.quickbooks.entity.Ref;
import io.reconpro.qbo.quickbooks.entity.TxnTaxDetail;
import io.reconpro.qbo.shop.Invoice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * An invoice as it is to be sent, before it is judged; shared records that are still to be created stand in it by
 * their keys.
 *
 * @param sourceHash see {@link SourceHash}
 * @param customer null when none can be used; such a document is refused
 * @param tax the tax that goes as a total; null where it goes as lines, or is left to QuickBooks
 * @param shared what was chosen for the shared records it refers to
 * @param findings what mapping brought to light about the document itself
 */
public record InvoiceDraft(Invoice invoice, String sourceHash, MasterRef customer, String currency, String headerClass,
        String lineClass, PhysicalAddress billAddress, PhysicalAddress shipAddress, String email, String memo,
        String note, TxnTaxDetail tax, List<DraftLine> lines, List<Shared> shared, List<Finding> findings)
        implements Draft {

    @Override
    public WriteKey key() {
        return InvoiceChunk.key(invoice);
    }

    @Override
    public Subject subject() {
        return InvoiceFindings.subject(invoice);
    }

    @Override
    public long version() {
        return invoice.version();
    }

    @Override
    public boolean isWritable() {
        return customer != null && lines.stream().allMatch(line -> line.item() != null);
    }

    /** The currency of an existing customer; null when it is not known. */
    String customerCurrency() {
        return shared.stream().filter(use -> use.key().kind() == MasterKey.Kind.CUSTOMER)
                .map(use -> use.choice().currency()).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Whether QuickBooks adds tax of its own, so that only its answer tells the total. */
    boolean isTaxedByQuickBooks() {
        return tax == null && lines.stream().anyMatch(DraftLine::taxable);
    }

    /** What is sent: the lines and the tax, without any tax that QuickBooks adds. */
    BigDecimal sentTotal() {
        BigDecimal sum = Amounts.sum(lines.stream().map(DraftLine::amount).toList());
        return tax == null ? sum : sum.add(tax.totalTax());
    }

    @Override
    public BigDecimal expectedTotal() {
        return isTaxedByQuickBooks() ? Draft.super.expectedTotal() : sentTotal();
    }

    @Override
    public QuickBooksInvoice toQuickBooks(Function<MasterKey, String> ids, String requestId) {
        List<QuickBooksLine> sent = IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).toQuickBooks(i + 1, lineClass, ids)).toList();
        return new QuickBooksInvoice(invoice.number(), invoice.date(), invoice.dueDate(),
                Ref.of(customer.resolve(ids)), Ref.of(currency), Ref.of(headerClass), billAddress, shipAddress,
                email == null ? null : new EmailAddress(email), memo == null ? null : new Memo(memo),
                Marker.append(note, Marker.of("invoice", invoice.number(), requestId)), tax, sent);
    }
}
