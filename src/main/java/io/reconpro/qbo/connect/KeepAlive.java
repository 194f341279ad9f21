package io.reconpro.qbo.connect;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.ConnectionSettings;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.connection.Notices;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.LogLine;
import io.reconpro.qbo.log.Wordless;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.run.Run;
import io.reconpro.qbo.run.Runs;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks after connections that nobody uses: Intuit ends one whose tokens were not refreshed for 100 days, and any after
 * five years.
 */
@Component
class KeepAlive {

    private static final Logger LOG = LoggerFactory.getLogger(KeepAlive.class);
    private static final String ACTOR = "exporter";

    private final Connections connections;
    private final Notices notices;
    private final Duration unused;
    private final Runs runs;
    private final Clock clock;

    KeepAlive(Connections connections, Notices notices, ConnectionSettings settings, Runs runs, Clock clock) {
        this.connections = connections;
        this.notices = notices;
        this.unused = settings.refreshAfter();
        this.runs = runs;
        this.clock = clock;
    }

    /** The companies whose tokens are to be refreshed, though nobody exports. */
    List<Long> unused() {
        return connections.unusedSince(clock.instant().minus(unused));
    }

    /** The companies that are to hear about the end of their connection. */
    List<Long> ending() {
        return connections.connected().stream().filter(connection -> notices.take(connection, clock.instant()).isPresent())
                .map(Connection::companyId).toList();
    }

    List<Long> nameless() {
        return connections.nameless();
    }

    /** Whether the refresh showed that the connection has ended. */
    boolean hasEnded(@ExchangeProperty("companyId") long companyId) {
        return connections.find(companyId).filter(found -> found.state() == Connection.State.RECONNECT_REQUIRED).isPresent();
    }

    /** Opens a run for what is to be said of the connection. */
    void begin(@ExchangeProperty("companyId") long companyId, Exchange exchange) {
        exchange.setProperty("run", runs.queue(new Command(Kind.KEEP_CONNECTION, companyId, ACTOR, StartedBy.TIMER)));
    }

    List<LogLine> reportEnd(@ExchangeProperty("run") Run run) {
        return List.of(LogLine.ofRun(Finding.of(Code.R06, Map.of("company", run.companyId()))
                .answered(connections.find(run.companyId()).map(Connection::stateReason).orElse(null), null)));
    }

    /** Says when the connection will end. */
    List<LogLine> announce(@ExchangeProperty("run") Run run) {
        return connections.find(run.companyId()).stream().map(connection -> LogLine.ofRun(Finding.of(Code.I05,
                Map.of("company", run.companyId(),
                        "date", LocalDate.ofInstant(connection.endsAt(), ZoneId.systemDefault()))))).toList();
    }

    /** What one company's connection meets keeps no other from being looked after. */
    void note(@ExchangeProperty("companyId") long companyId,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception caught) {
        LOG.warn("The connection of company {} could not be looked after: {}", companyId, Wordless.inShort(caught));
    }
}
