package io.reconpro.qbo.operate;

import io.reconpro.qbo.payment.Removal;
import io.reconpro.qbo.payment.Removals;
import io.reconpro.qbo.run.ExporterSettings;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Confirms removals of payments for those who type ids; what they mistype is answered with a sentence. */
@Component
class PaymentRemovals {

    private final Removals removals;
    private final ExporterSettings settings;

    PaymentRemovals(Removals removals, ExporterSettings settings) {
        this.removals = removals;
        this.settings = settings;
    }

    String list(long company) {
        List<Removal> waiting = removals.waiting(company);
        return waiting.isEmpty() ? "No payment of company " + company + " waits for a confirmation"
                : waiting.stream().map(removal -> removal.qboPaymentId() + ": " + removal.reason())
                        .collect(Collectors.joining("\n"));
    }

    String confirm(long company, String payment) {
        return removals.confirm(company, payment.strip(), settings.runAs())
                ? "The next export of company %d may remove payment %s from QuickBooks".formatted(company, payment)
                : "No payment %s of company %d waits for a confirmation; paymentsToConfirm(%2$d) lists those that do"
                        .formatted(payment, company);
    }
}
