package io.reconpro.qbo.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.ledger.Link;
import io.reconpro.qbo.log.Finding;
import java.util.List;

/** What is to happen with a document, with everything that was found about it. */
public sealed interface Verdict {

    Draft draft();

    List<Finding> findings();

    /**
     * It is to be written.
     *
     * @param base the QuickBooks record that is updated, as it was read; null when a new one is to be created
     */
    record Go(Draft draft, ObjectNode base, List<Finding> findings) implements Verdict {

        public Go(Draft draft, List<Finding> findings) {
            this(draft, null, findings);
        }
    }

    /**
     * It must not be written.
     *
     * @param byWarnings whether nothing but warnings, which are treated as errors, stand against it
     */
    record Refused(Draft draft, List<Finding> findings, boolean byWarnings) implements Verdict {
    }

    /** QuickBooks holds just this; only the shop's status is to be set. */
    record AlreadyExported(Draft draft, Link link, List<Finding> findings) implements Verdict {
    }
}
