package io.reconpro.qbo.operate;

import io.reconpro.qbo.payment.Removal;
import io.reconpro.qbo.payment.Removals;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Confirms removals of payments for those who type ids; whose payment it is, and how much, is a matter of the pages. */
@Component
class PaymentRemovals {

    private final Removals removals;
    private final Deputy deputy;

    PaymentRemovals(Removals removals, Deputy deputy) {
        this.removals = removals;
        this.deputy = deputy;
    }

    String list(long company) {
        List<Removal> waiting = removals.waiting(company);
        return waiting.isEmpty() ? "No payment of company " + company + " waits for a confirmation"
                : waiting.stream().map(PaymentRemovals::text).collect(Collectors.joining("\n",
                        "The page Waiting documents tells more of these payments:\n", ""));
    }

    String confirm(long company, String payment) {
        return deputy.may(company, actor -> removals.confirm(company, payment.strip(), null, actor)
                ? "The next export of company %d may remove payment %s from QuickBooks".formatted(company, payment)
                : "No payment %s of company %d waits for a confirmation; paymentsToConfirm(%2$d) lists those that do"
                        .formatted(payment, company));
    }

    private static String text(Removal removal) {
        return "%s, found on %s".formatted(removal.qboPaymentId(),
                LocalDate.ofInstant(removal.foundAt(), ZoneId.systemDefault()));
    }
}
