package io.reconpro.qbo.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * Remembers live access tokens, so that a request costs no database statement; not for long, because another process
 * may disconnect the company or connect it elsewhere.
 */
@Component
class KnownTokens {

    private static final Duration TRUSTED = Duration.ofSeconds(30);

    private final Map<Long, Known> tokens = new ConcurrentHashMap<>();

    Optional<Token> find(long companyId) {
        Instant now = Instant.now();
        return Optional.ofNullable(tokens.get(companyId))
                .filter(known -> known.until.isAfter(now) && known.token.liveAt(now))
                .map(Known::token);
    }

    void remember(Token token) {
        tokens.put(token.companyId(), new Known(token, Instant.now().plus(TRUSTED)));
    }

    void forget(long companyId) {
        tokens.remove(companyId);
    }

    /** Forgets the token, unless a newer one is known already. */
    void forget(Token token) {
        tokens.computeIfPresent(token.companyId(), (id, known) -> known.token.equals(token) ? null : known);
    }

    private record Known(Token token, Instant until) {
    }
}
