package io.reconpro.qbo.sandbox.http;

import io.reconpro.qbo.sandbox.books.QboFault;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Refuses headers and parameters that no QuickBooks client sends: they leaked out of their sender's inner workings. */
public final class KnownNamesGate implements Gate {

    private static final Set<String> HEADERS = Set.of("host", "accept", "accept-charset", "accept-encoding",
            "accept-language", "authorization", "cache-control", "connection", "content-encoding", "content-length",
            "content-type", "expect", "http2-settings", "keep-alive", "pragma", "request-id", "te", "transfer-encoding",
            "upgrade", "user-agent", "x-include-refresh-token-hard-expires-in");

    private static final Set<String> PARAMETERS = Set.of("minorversion", "requestid", "operation", "include", "query",
            "entities", "changedSince", "format");

    private final Clock clock;

    public KnownNamesGate(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Answer> stop(Call call) {
        Set<String> unknown = new TreeSet<>(call.headers().keySet());
        unknown.removeAll(HEADERS);
        unknown.addAll(call.parameters().keySet());
        unknown.removeAll(PARAMETERS);
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        QboFault fault = QboFault.validation("2010", "Request has invalid or unsupported property",
                "Headers or parameters that a QuickBooks client does not send: " + unknown);
        return Optional.of(Faults.json(fault, clock.instant()));
    }
}
