package io.reconpro.qbo.invoice;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.EarlierInvoice;
import io.reconpro.qbo.shop.Invoice;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Warns of a vehicle that was invoiced a short time before: it may be the same work twice. */
final class VehicleRules {

    private VehicleRules() {
    }

    /** One finding at most, about the last invoice before this one. */
    static List<Finding> findings(Invoice invoice, List<EarlierInvoice> earlier, int days) {
        return earlier.stream().filter(other -> other.invoiceId() == invoice.id())
                .filter(other -> ChronoUnit.DAYS.between(other.date(), invoice.date()) <= days)
                .max(Comparator.comparing(EarlierInvoice::date))
                .map(other -> InvoiceFindings.about(invoice, Code.W28, Map.of("vin", other.vin(), "other",
                        "%s (%s)".formatted(Objects.requireNonNullElse(other.number(), "one without number"),
                                other.date()))))
                .stream().toList();
    }
}
