package io.reconpro.qbo.export;

import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.ledger.Ledger;
import io.reconpro.qbo.ledger.Links;
import io.reconpro.qbo.ledger.State;
import io.reconpro.qbo.ledger.TakenBacks;
import io.reconpro.qbo.run.Run;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Stores a confirmation in the exporter's tables. */
@Component
class RecordKeeper {

    private final Ledger ledger;
    private final Links links;
    private final TakenBacks takenBacks;

    RecordKeeper(Ledger ledger, Links links, TakenBacks takenBacks) {
        this.takenBacks = takenBacks;
        this.ledger = ledger;
        this.links = links;
    }

    void store(@ExchangeProperty("run") Run run, @ExchangeProperty("confirmation") Confirmation confirmation) {
        if (!confirmation.settlements().isEmpty()) {
            ledger.settle(run.holder(), confirmation.settlements(), run.takeExported());
        }
        links.store(run.holder(), confirmation.links());
        links.mark(run.holder(), confirmation.standings());
        takenBacks.note(run.holder(), confirmation.takenBack());
    }

    /** The shop followed, or keeps its own state for a reason that is logged: that is stored with the next answer. */
    void exported(@ExchangeProperty("run") Run run, @ExchangeProperty("confirmation") Confirmation confirmation) {
        run.exported(confirmation.applied().stream().filter(entry -> entry.state() != State.DONE)
                .map(Entry::requestId).toList());
    }
}
