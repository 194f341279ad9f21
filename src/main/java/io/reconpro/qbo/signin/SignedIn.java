package io.reconpro.qbo.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Leads a user who signed in with Intuit back to the page where it was asked for. */
class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SignInSession session;

    SignedIn(SignInSession session) {
        this.session = session;
    }

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) {
        return session.takePage().orElse("/");
    }
}
