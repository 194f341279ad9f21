package io.reconpro.qbo.export;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.ledger.Ledger;
import io.reconpro.qbo.ledger.OpenWrites;
import io.reconpro.qbo.log.Action;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Leaves behind what was on its way to a QuickBooks company that exports go to no more: it is never sent to another. */
@Component
class Departure {

    private final Ledger ledger;
    private final OpenWrites openWrites;
    private final Connections connections;

    Departure(Ledger ledger, OpenWrites openWrites, Connections connections) {
        this.ledger = ledger;
        this.openWrites = openWrites;
        this.connections = connections;
    }

    /** Closes those writes, and says of each what a person has to look for in the company that was left (E26). */
    List<LogLine> leave(@ExchangeProperty("run") Run run) {
        List<Entry> left = openWrites.elsewhere(run.holder());
        String companyFile = connections.find(run.companyId()).map(Connection::companyFile).orElse(run.realmId());
        List<LogLine> lines = new ArrayList<>();
        left.forEach(entry -> lines.addAll(lines(run, entry, companyFile)));
        ledger.leave(run.holder(), left);
        return lines;
    }

    private static List<LogLine> lines(Run run, Entry entry, String companyFile) {
        Finding finding = Subjects.finding(Code.E26, entry, Map.of("earlier", entry.realmId(),
                "sentAt", Subjects.sentAt(run, entry), "companyFile", companyFile));
        if (!Documents.isDocument(entry.key())) {
            return List.of(LogLine.note(Subjects.of(entry), finding));
        }
        run.docket().see(entry.key(), Subjects.of(entry));
        return run.docket().close(entry.key(), Action.UNCLEAR, null, List.of(finding));
    }
}
