package io.reconpro.qbo.payment;

import io.reconpro.qbo.document.Findings;
import io.reconpro.qbo.ledger.WriteKey;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What is to happen with one of the shop's payments, with everything that was found about it. */
sealed interface Step {

    Subject subject();

    List<Finding> findings();

    /** Name of the payment method that has to be in the books first; null when none has. */
    default String method() {
        return null;
    }

    default WriteKey key() {
        return new WriteKey(subject().entity(), subject().sourceId());
    }

    /** @param applied how much of it is set against the invoice; the rest stays unapplied */
    record Create(Subject subject, WantedPayment wanted, BigDecimal applied, List<Finding> findings)
            implements Step {

        @Override
        public String method() {
            return wanted.method();
        }
    }

    /**
     * An export made it, and it is no longer the same on both sides.
     *
     * @param others what it goes on paying besides the invoice
     * @param method the name of the payment method where the shop's payment changed, else null
     */
    record Change(Subject subject, WantedPayment wanted, HeldPayment held, BigDecimal applied,
            List<HeldPayment.Part> others, String method, List<Finding> findings) implements Step {

        /** What it was, to be logged before it is changed. */
        Finding beforeImage() {
            return Findings.about(subject, Code.I31, Map.of("qboId", held.id(), "what", "is changed in QuickBooks"))
                    .answered(BeforeImage.of(held.json()), null);
        }
    }

    /** Entered by hand in QuickBooks, and the same: it only has to be remembered. */
    record Adopt(Subject subject, WantedPayment wanted, HeldPayment held, List<Finding> findings) implements Step {
    }

    /** It must not be written now. */
    record Refuse(Subject subject, List<Finding> findings) implements Step {
    }
}
