package io.reconpro.qbo.invoice;

import io.reconpro.qbo.document.Amounts;
import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.LineText;
import io.reconpro.qbo.document.MasterChoice;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.MasterRef;
import io.reconpro.qbo.document.Notes;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.shop.Invoice;
import io.reconpro.qbo.shop.Line;
import io.reconpro.qbo.shop.LineKind;
import io.reconpro.qbo.shop.PriceType;
import io.reconpro.qbo.shop.Service;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Maps the lines of one invoice, in the order in which the shop calculates: main, surcharge, discount, tax. */
final class Lines {

    private static final Comparator<Line> ORDER = Comparator.comparing(Line::kind)
            .thenComparingInt(Line::position).thenComparingLong(Line::id);

    private final Invoice invoice;
    private final Context context;
    private final Items items;
    private final Notes notes;
    private final Predicate<Line> taxable;
    private final List<DraftLine> mapped = new ArrayList<>();

    private Lines(Invoice invoice, Context context, Items items, Notes notes) {
        this.invoice = invoice;
        this.context = context;
        this.items = items;
        this.notes = notes;
        this.taxable = new InvoiceTax(invoice, context).taxable();
    }

    static List<DraftLine> of(Invoice invoice, Context context, Items items, Notes notes) {
        Lines lines = new Lines(invoice, context, items, notes);
        exported(invoice, context).stream().sorted(ORDER).forEach(lines::add);
        return lines.mapped;
    }

    /** Tax goes as lines, as a total or not at all; surcharges and discounts always go (S-13). */
    static List<Line> exported(Invoice invoice, Context context) {
        boolean taxToo = new InvoiceTax(invoice, context).asLines();
        return invoice.lines().stream().filter(line -> taxToo || line.kind() != LineKind.TAX).toList();
    }

    private void add(Line line) {
        BigDecimal amount = Amounts.cents(line.amount());
        boolean multiplies = multiplies(line, amount);
        boolean taxLine = line.kind() == LineKind.TAX;
        LineText text = LineText.of(work(line, items.isSingle() && !taxLine), multiplies ? null : quantity(line),
                line.workOrder());
        if (text.shortened()) {
            notes.document(InvoiceFindings.about(invoice, Code.W08,
                    Map.of("text", "the description of line " + (mapped.size() + 1), "limit", LineText.LIMIT)));
        }
        if (line.isNegativeTax()) {
            notes.document(InvoiceFindings.about(invoice, Code.W34, Map.of("service", line.service().name())));
        }
        mapped.add(new DraftLine(taxLine ? taxItem() : item(line), text.text(),
                multiplies ? line.quantity() : BigDecimal.ONE, multiplies ? line.unitPrice() : amount, amount,
                taxable.test(line)));
    }

    private MasterRef taxItem() {
        return context.reference().taxItem() == null ? null : MasterRef.existing(context.reference().taxItem().id());
    }

    private MasterRef item(Line line) {
        MasterChoice choice = items.choose(line.service());
        notes.shared(MasterKey.item(Needs.itemName(line.service(), context.settings())), choice);
        return choice.ref();
    }

    /** QuickBooks refuses a line whose amount is not quantity times price to the cent (6070). */
    private static boolean multiplies(Line line, BigDecimal amount) {
        return !isPercentage(line) && line.quantity() != null && line.unitPrice() != null
                && Amounts.cents(line.quantity().multiply(line.unitPrice())).compareTo(amount) == 0;
    }

    private static String quantity(Line line) {
        return isPercentage(line) ? null : LineText.quantity(line.quantity(), line.unitPrice());
    }

    private static String work(Line line, boolean nameService) {
        Service service = line.service();
        String name = service == null ? null : service.name();
        String description = Stream.of(line.description(), name, service == null ? null : service.description())
                .filter(Objects::nonNull).findFirst().orElse("");
        boolean namesItself = name == null || description.startsWith(name);
        return nameService && !namesItself ? name + ": " + description : description;
    }

    private static boolean isPercentage(Line line) {
        return line.service() != null && line.service().priceType() == PriceType.PERCENTAGE;
    }
}
