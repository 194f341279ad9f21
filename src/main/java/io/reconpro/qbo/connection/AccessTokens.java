package io.reconpro.qbo.connection;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.quickbooks.Outcome.Reason;
import io.reconpro.qbo.quickbooks.Reply;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/**
 * Gives requests their access token.
 *
 * <p>A live token is remembered until it ends or is refused, whoever refreshed it; two requests refused with the same
 * token lead to one refresh, because the second finds the new token under the lock.
 */
@Component
class AccessTokens {

    private static final String TOKEN = "quickBooksToken";
    private static final String REFUSAL = "quickBooksRefusal";
    private static final String FIRST = "quickBooksFirstToken";
    private static final String REFUSED = "quickBooksTokenRefused";
    private static final String FRESH = "quickBooksTokenFresh";

    private final Grants grants;
    private final TokenRequests requests;
    private final KnownTokens known;

    AccessTokens(Grants grants, KnownTokens known, TokenRequests requests) {
        this.grants = grants;
        this.known = known;
        this.requests = requests;
    }

    /** Gives the exchange the token that is known to be live, if there is one; first forgets the one refused to it. */
    void recall(Exchange exchange) {
        long companyId = exchange.getProperty("companyId", Long.class);
        if (exchange.getProperty(REFUSED, false, Boolean.class)) {
            known.forget(exchange.getProperty(TOKEN, Token.class));
        } else {
            exchange.removeProperty(TOKEN);
        }
        exchange.removeProperty(REFUSAL);
        exchange.setProperty(FRESH, false);
        Optional<Token> live = known.find(companyId).filter(token -> isFor(exchange, token));
        exchange.setProperty("quickBooksTokenNeeded", live.isEmpty());
        live.ifPresent(token -> use(exchange, token));
    }

    /** Locks the connection; leaves the request for a refresh in the body, or null when none is needed or possible. */
    void lock(Exchange exchange) {
        long companyId = exchange.getProperty("companyId", Long.class);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setBody(null);
        Token refused = exchange.getProperty(TOKEN, Token.class);
        Grant grant = grants.lock(companyId).filter(found -> found.connection().connected()).orElse(null);
        if (grant == null) {
            refuse(exchange, Reason.UNAUTHORIZED, "the company is not connected to QuickBooks");
            return;
        }
        Optional<Token> refreshedElsewhere = grants.accessToken(grant)
                .filter(token -> token.liveAt(Instant.now()))
                .filter(token -> refused == null || !token.value().equals(refused.value()));
        if (refreshedElsewhere.isPresent()) {
            remember(exchange, refreshedElsewhere.get());
        } else {
            exchange.setProperty(TOKEN, new Token(companyId, grant.connection().realmId(), "", Instant.MIN));
            requests.refresh(exchange.getMessage(), grants.refreshToken(grant));
        }
    }

    /** Stores what Intuit answered to the refresh, while the connection is still locked. */
    void store(Exchange exchange) {
        Token asked = exchange.getProperty(TOKEN, Token.class);
        TokenAnswer answer = requests.read(exchange.getMessage());
        if (answer.granted()) {
            Instant now = Instant.now();
            Token token = new Token(asked.companyId(), asked.realmId(), answer.accessToken(), answer.accessExpiresAt(now));
            grants.store(asked.companyId(), asked.realmId(), GrantedTokens.of(answer, now));
            remember(exchange, token);
            exchange.setProperty(FRESH, true);
        } else if (answer.invalidGrant()) {
            String reason = "Intuit refused the refresh token: "
                    + (answer.errorReason() == null ? answer.error() : answer.errorReason());
            grants.end(asked.companyId(), Connection.State.RECONNECT_REQUIRED, reason);
            refuse(exchange, Reason.UNAUTHORIZED, reason);
        } else {
            refuse(exchange, Reason.UNREACHABLE, "Intuit did not refresh the token: " + answer.error());
        }
    }

    /** Notes that Intuit could not be asked; whether it rotated the token is then found out by the next refresh. */
    void fail(Exchange exchange) {
        Exception caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        refuse(exchange, Reason.UNREACHABLE, "Intuit could not be asked to refresh the token: " + caught);
    }

    /** Puts the token into the message, in the last step before the request leaves. */
    void present(Exchange exchange) {
        exchange.getMessage().setHeader("Authorization", "Bearer " + exchange.getProperty(TOKEN, Token.class).value());
    }

    /**
     * A token that was refused just after it was refreshed will not be accepted later: a person has to connect again. One
     * that lay here, or came from another process, says nothing of the kind.
     */
    void giveUpRefused(Exchange exchange) {
        Token refused = exchange.getProperty(TOKEN, Token.class);
        boolean fresh = exchange.getProperty(FRESH, false, Boolean.class);
        if (fresh && exchange.getProperty(REFUSED, false, Boolean.class) && refused != null) {
            known.forget(refused);
            grants.refuse(refused, "QuickBooks refused the token (401), also after it was refreshed");
        }
    }

    /** @throws StoppedException when there is no token to be had */
    void demand(@ExchangeProperty(REFUSAL) Reply.NotSent refusal, @ExchangeProperty("companyId") long companyId) {
        if (refusal != null) {
            throw new StoppedException(Finding.of(refusal.reason() == Reason.UNAUTHORIZED ? Code.R06 : Code.R14,
                    Map.of("company", companyId, "problem", refusal.text())).answered(refusal.text(), null));
        }
    }

    private void remember(Exchange exchange, Token token) {
        known.remember(token);
        use(exchange, token);
    }

    /**
     * A run that began in one QuickBooks company must not go on in another, which somebody connected meanwhile, in this
     * process or another; nor must a token remembered here take a run to the company that was connected before.
     */
    private static boolean isFor(Exchange exchange, Token token) {
        Bound run = exchange.getProperty("run", Bound.class);
        Token first = exchange.getProperty(FIRST, Token.class);
        return (run == null || run.companyId() != token.companyId() || run.realmId() == null
                || run.realmId().equals(token.realmId()))
                && (first == null || first.companyId() != token.companyId() || first.realmId().equals(token.realmId()));
    }

    private static void use(Exchange exchange, Token token) {
        if (!isFor(exchange, token)) {
            refuse(exchange, Reason.UNAUTHORIZED, "the company was connected to another QuickBooks company meanwhile");
            return;
        }
        exchange.setProperty(FIRST, token);
        exchange.setProperty(TOKEN, token);
        exchange.setProperty("realmId", token.realmId());
        exchange.setProperty(REFUSED, false);
        exchange.removeProperty(REFUSAL);
    }

    private static void refuse(Exchange exchange, Reason reason, String text) {
        exchange.removeProperty(TOKEN);
        exchange.setProperty(REFUSAL, new Reply.NotSent(reason, text));
    }
}
