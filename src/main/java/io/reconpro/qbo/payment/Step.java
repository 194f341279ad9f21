package io.reconpro.qbo.payment;

import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Subject;
import java.math.BigDecimal;
import java.util.List;

/** What is to happen with one of the shop's payments, with everything that was found about it. */
sealed interface Step {

    Subject subject();

    List<Finding> findings();

    default WriteKey key() {
        return new WriteKey(subject().entity(), subject().sourceId());
    }

    /** @param applied how much of it is set against the invoice; the rest stays unapplied */
    record Create(Subject subject, WantedPayment wanted, BigDecimal applied, List<Finding> findings)
            implements Step {
    }

    /** An export made it, and it is no longer the same on both sides. */
    record Change(Subject subject, WantedPayment wanted, HeldPayment held, BigDecimal applied,
            List<Finding> findings) implements Step {
    }

    /** Entered by hand in QuickBooks, and the same: it only has to be remembered. */
    record Adopt(Subject subject, WantedPayment wanted, HeldPayment held, List<Finding> findings) implements Step {
    }

    /** It must not be written now. */
    record Refuse(Subject subject, List<Finding> findings) implements Step {
    }
}
