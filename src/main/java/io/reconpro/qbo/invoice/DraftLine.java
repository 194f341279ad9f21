package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.MasterRef;
import io.reconpro.qbo.quickbooks.entity.QuickBooksLine;
import io.reconpro.qbo.quickbooks.entity.Ref;
import io.reconpro.qbo.quickbooks.entity.SalesItemLineDetail;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * A line as it is to be sent.
 *
 * @param item null when none can be used; such a document is refused
 * @param amount to the cent, and equal to quantity times unit price rounded to the cent
 * @param taxable whether QuickBooks is to tax it
 */
record DraftLine(MasterRef item, String description, BigDecimal quantity, BigDecimal unitPrice, BigDecimal amount,
        boolean taxable) {

    QuickBooksLine toQuickBooks(int lineNum, String classId, Function<MasterKey, String> ids) {
        return QuickBooksLine.sale(lineNum, description, amount, new SalesItemLineDetail(Ref.of(item.resolve(ids)),
                quantity, unitPrice, Ref.of(classId), Ref.of(taxable ? "TAX" : "NON")));
    }
}
