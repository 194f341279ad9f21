package io.reconpro.qbo.invoice;

import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.quickbooks.entity.EmailAddress;
import io.reconpro.qbo.quickbooks.entity.Memo;
import io.reconpro.qbo.quickbooks.entity.PhysicalAddress;
import io.reconpro.qbo.quickbooks.entity.QuickBooksInvoice;
import io.reconpro.qbo.quickbooks.entity.QuickBooksLine;
import io.reconpro.qbo.quickbooks.entity.Ref;
import io.reconpro.qbo.shop.Invoice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An invoice as it is to be sent, before it is judged; shared records that are still to be created stand in it by
 * their keys.
 *
 * @param sourceHash see {@link SourceHash}
 * @param customer null when none can be used; such a document is refused
 * @param expectedTotal what QuickBooks' total will be; null where QuickBooks adds tax of its own
 * @param shared what was chosen for the shared records it refers to
 * @param findings what mapping brought to light about the document itself
 */
public record InvoiceDraft(Invoice invoice, String sourceHash, MasterRef customer, String currency, String headerClass,
        String lineClass, PhysicalAddress billAddress, PhysicalAddress shipAddress, String email, String memo,
        String note, List<DraftLine> lines, BigDecimal expectedTotal, List<Shared> shared,
        List<Finding> findings) {

    /** What has to be created before this document can be sent; another document of the chunk may need the same. */
    public List<NewMaster> masters() {
        return shared.stream().map(use -> use.choice().created()).filter(Objects::nonNull).distinct().toList();
    }

    /** Customers recognised by name only, by key with their QuickBooks ids: to be linked once the document went. */
    public Map<MasterKey, String> matches() {
        return shared.stream().filter(use -> use.choice().matched() != null)
                .collect(Collectors.toMap(Shared::key, use -> use.choice().matched()));
    }

    /** The currency of an existing customer; null when it is not known. */
    String customerCurrency() {
        return shared.stream().filter(use -> use.key().kind() == MasterKey.Kind.CUSTOMER)
                .map(use -> use.choice().currency()).filter(Objects::nonNull).findFirst().orElse(null);
    }

    boolean isTaxedByQuickBooks() {
        return lines.stream().anyMatch(DraftLine::taxable);
    }

    /** Sum of the lines sent, without any tax that QuickBooks adds. */
    public BigDecimal linesTotal() {
        return Amounts.sum(lines.stream().map(DraftLine::amount).toList());
    }

    /**
     * The invoice to be sent.
     *
     * @param ids gives the QuickBooks ids of the records in {@link #masters()}
     * @param marker see {@link Marker}
     */
    public QuickBooksInvoice toQuickBooks(Function<MasterKey, String> ids, String marker) {
        List<QuickBooksLine> sent = IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).toQuickBooks(i + 1, lineClass, ids)).toList();
        return new QuickBooksInvoice(invoice.number(), invoice.date(), invoice.dueDate(),
                Ref.of(customer.resolve(ids)), Ref.of(currency), Ref.of(headerClass), billAddress, shipAddress,
                email == null ? null : new EmailAddress(email), memo == null ? null : new Memo(memo),
                Marker.append(note, marker), sent);
    }
}
