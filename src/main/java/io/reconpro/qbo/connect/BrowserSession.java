package io.reconpro.qbo.connect;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;

/** The secret of a user's session, which unlike its id stays the same while the user logs in. */
@Component
class BrowserSession {

    private static final String SECRET = BrowserSession.class.getName();

    private final ConnectRequests requests;

    BrowserSession(ConnectRequests requests) {
        this.requests = requests;
    }

    String secret(HttpSession session) {
        synchronized (session) {
            String secret = (String) session.getAttribute(SECRET);
            if (secret == null) {
                secret = requests.secret();
                session.setAttribute(SECRET, secret);
            }
            return secret;
        }
    }
}
