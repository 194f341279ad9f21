package io.reconpro.qbo.login;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpSession;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Ties a session to the account as it was at the login: once its password is changed, or it becomes an operator or is one
 * no more, the session is over. Looked up at each request, for it may be changed on another node.
 */
@Component
@ConditionalOnWebApplication
public class LoginSessions {

    private static final String STAMP = LoginSessions.class.getName();

    private final Accounts accounts;

    LoginSessions(Accounts accounts) {
        this.accounts = accounts;
    }

    /** What a session relies on. */
    private record Stamp(Instant changedAt, boolean operator) implements Serializable {
    }

    /** By password or by Intuit. */
    @EventListener
    void begun(InteractiveAuthenticationSuccessEvent login) {
        ServletRequestAttributes request = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        keep(request.getRequest().getSession(), login.getAuthentication().getName());
    }

    /** This session goes on with the account as it is now. */
    void keep(HttpSession session, String email) {
        session.setAttribute(STAMP, stamp(email).orElse(null));
    }

    /** Whether the account is still what this session relies on. */
    public boolean isGood(HttpSession session, String email) {
        return session != null && stamp(email).filter(now -> now.equals(session.getAttribute(STAMP))).isPresent();
    }

    private Optional<Stamp> stamp(String email) {
        return accounts.find(email).map(account -> new Stamp(account.changedAt().toInstant(), account.operator()));
    }
}
