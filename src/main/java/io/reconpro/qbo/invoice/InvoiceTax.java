package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Amounts;
import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.gate.SalesTax;
import io.reconpro.qbo.quickbooks.entity.Ref;
import io.reconpro.qbo.quickbooks.entity.TxnTaxDetail;
import io.reconpro.qbo.settings.TaxSettings;
import io.reconpro.qbo.shop.Invoice;
import io.reconpro.qbo.shop.Line;
import io.reconpro.qbo.shop.LineKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** The tax that the shop calculated on one invoice, and how it reaches QuickBooks (S-13). */
record InvoiceTax(Invoice invoice, Context context) {

    List<Line> lines() {
        return invoice.lines().stream().filter(line -> line.kind() == LineKind.TAX).toList();
    }

    /** To the cent; rounded once, as one amount is sent. */
    BigDecimal total() {
        return Amounts.cents(Amounts.sum(lines().stream().map(Line::amount).toList()));
    }

    /** Whether its lines are sent as lines, with the tax item. */
    boolean asLines() {
        return tax().asLines(salesTax().takesTotal());
    }

    /** Whether it is sent as the invoice's tax total, which QuickBooks takes in place of a tax of its own. */
    boolean asTotal() {
        return tax().asTransactionTotal(salesTax().takesTotal());
    }

    /** Null where tax is not sent as a total; none is a total, too, so that QuickBooks does not find one itself. */
    TxnTaxDetail detail() {
        return asTotal() ? new TxnTaxDetail(Ref.of(salesTax().code()), total()) : null;
    }

    /**
     * Which lines QuickBooks is to take for taxable: what it taxes itself, or what a tax total is about. A total needs
     * a line to be about, so it is about all where the taxable services alone do not come to anything.
     */
    Predicate<Line> taxable() {
        if (!context.quickBooksComputesTax() && !(asTotal() && total().signum() != 0)) {
            return line -> false;
        }
        return context.quickBooksComputesTax() || hasTaxableServices() ? InvoiceTax::isTaxable : line -> true;
    }

    private boolean hasTaxableServices() {
        return Amounts.sum(invoice.lines().stream().filter(InvoiceTax::isTaxable).map(Line::amount).toList())
                .signum() > 0;
    }

    private static boolean isTaxable(Line line) {
        return line.kind() != LineKind.TAX && line.service() != null && line.service().taxable();
    }

    private TaxSettings tax() {
        return context.settings().tax();
    }

    private SalesTax salesTax() {
        return context.reference().salesTax();
    }
}
