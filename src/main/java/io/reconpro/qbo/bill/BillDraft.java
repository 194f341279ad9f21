package io.reconpro.qbo.bill;

import io.reconpro.qbo.document.Amounts;
import io.reconpro.qbo.document.Draft;
import io.reconpro.qbo.document.Marker;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.MasterRef;
import io.reconpro.qbo.document.Shared;
import io.reconpro.qbo.gate.BillAccounts;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.quickbooks.entity.QuickBooksBill;
import io.reconpro.qbo.quickbooks.entity.QuickBooksExpenseLine;
import io.reconpro.qbo.quickbooks.entity.Ref;
import io.reconpro.qbo.shop.Bill;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A bill as it is to be sent, before it is judged.
 *
 * @param sourceHash see {@link BillHash}
 * @param vendor null when none can be used; such a bill is refused
 * @param currency null where the books keep one only
 */
record BillDraft(Bill bill, String sourceHash, MasterRef vendor, String currency, BillAccounts accounts, String note,
        List<BillDraftLine> lines, List<Shared> shared, List<Finding> findings) implements Draft {

    @Override
    public WriteKey key() {
        return BillChunk.key(bill);
    }

    @Override
    public Subject subject() {
        return BillFindings.subject(bill);
    }

    @Override
    public long version() {
        return bill.version();
    }

    @Override
    public boolean isWritable() {
        return vendor != null && accounts.usable();
    }

    /** The currency of an existing vendor; null when it is not known. */
    String vendorCurrency() {
        return shared.stream().map(use -> use.choice().currency()).filter(Objects::nonNull).findFirst().orElse(null);
    }

    BigDecimal linesTotal() {
        return Amounts.sum(lines.stream().map(BillDraftLine::amount).toList());
    }

    @Override
    public QuickBooksBill toQuickBooks(Function<MasterKey, String> ids, String requestId) {
        List<QuickBooksExpenseLine> sent = IntStream.range(0, lines.size()).mapToObj(i -> QuickBooksExpenseLine.of(
                i + 1, lines.get(i).description(), lines.get(i).amount(), accounts.expense().id(),
                lines.get(i).classId())).toList();
        return new QuickBooksBill(bill.number(), bill.date(), bill.dueDate(), Ref.of(vendor.resolve(ids)),
                accounts.payable() == null ? null : Ref.of(accounts.payable().id()), Ref.of(currency),
                Marker.append(note, Marker.of("bill", bill.number(), requestId)), sent);
    }
}
