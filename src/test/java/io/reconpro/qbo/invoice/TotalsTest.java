package io.reconpro.qbo.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.gate.NamedRef;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.quickbooks.entity.QuickBooksInvoice;
import io.reconpro.qbo.quickbooks.entity.QuickBooksLine;
import io.reconpro.qbo.quickbooks.entity.SalesItemLineDetail;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TotalsTest {

    /** What one line is: kind 0 main, 1 surcharge, 2 discount, 3 tax. */
    record Part(int kind, BigDecimal quantity, BigDecimal price, BigDecimal amount) {
    }

    @Property(tries = 500)
    void sumOfLinesSentIsWhatTheJudgeExpects(@ForAll("parts") List<Part> parts, @ForAll boolean includeTax) {
        Scene scene = new Scene();
        scene.includeTax = includeTax;
        scene.taxItem = new NamedRef("30", "Sales tax");
        AnInvoice invoice = invoice(parts);

        InvoiceDraft draft = scene.draft(invoice);
        QuickBooksInvoice sent = draft.toQuickBooks(key -> "new", "X");

        BigDecimal sum = sent.line().stream().map(QuickBooksLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(draft.sentTotal()).isEqualByComparingTo(sum);
        boolean warned = scene.codes(invoice).contains(Code.W14);
        assertThat(warned).isEqualTo(sum.compareTo(invoice.build().total()) != 0);
    }

    @Property(tries = 500)
    void everyLineMultipliesAsQuickBooksChecks(@ForAll("parts") List<Part> parts) {
        for (QuickBooksLine line : new Scene().sent(invoice(parts)).line()) {
            SalesItemLineDetail detail = line.salesItemLineDetail();

            assertThat(detail.qty().multiply(detail.unitPrice()).setScale(2, RoundingMode.HALF_UP))
                    .isEqualByComparingTo(line.amount());
            assertThat(line.amount().scale()).isEqualTo(2);
        }
    }

    private static AnInvoice invoice(List<Part> parts) {
        AnInvoice invoice = AnInvoice.empty();
        for (Part part : parts) {
            switch (part.kind()) {
                case 1 -> invoice.line(AnInvoice.percent("Supplies", "5"), part.amount().abs().toPlainString());
                case 2 -> invoice.line(AnInvoice.percent("Loyalty", "-5"),
                        part.amount().abs().negate().toPlainString());
                case 3 -> invoice.line(AnInvoice.tax("8"), part.amount().abs().toPlainString());
                default -> invoice.line(AnInvoice.service("Dent"), part.quantity().toPlainString(),
                        part.price().toPlainString(), part.amount().toPlainString(), null);
            }
        }
        return invoice;
    }

    @Provide
    Arbitrary<List<Part>> parts() {
        Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals().between(new BigDecimal("-500"), new BigDecimal("500"))
                .ofScale(4);
        return Combinators.combine(Arbitraries.integers().between(0, 3), numbers, numbers, numbers,
                Arbitraries.of(true, false)).as((kind, quantity, price, amount, multiplied) -> new Part(kind, quantity,
                price, multiplied ? quantity.multiply(price).setScale(4, RoundingMode.HALF_UP) : amount))
                .list().ofMinSize(1).ofMaxSize(8);
    }
}
