package io.reconpro.qbo.signin;

import java.io.IOException;
import java.util.Optional;

import io.reconpro.qbo.log.Wordless;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** Says in plain words why signing in with Intuit failed: on the page where it was asked for, else on the login page. */
class NotSignedIn extends SimpleUrlAuthenticationFailureHandler {

    static final String NOT_LINKED = "not_linked";

    private static final Logger LOG = LoggerFactory.getLogger(NotSignedIn.class);

    private final SignInSession session;

    NotSignedIn(SignInSession session) {
        super("/login?error");
        this.session = session;
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException failure) throws IOException, ServletException {
        String words = words(failure);
        Optional<String> page = session.takePage();
        if (page.isPresent()) {
            FlashMap flash = new FlashMap();
            flash.put("problem", words);
            flash.setTargetRequestPath(request.getContextPath() + page.get());
            new SessionFlashMapManager().saveOutputFlashMap(flash, request, response);
            getRedirectStrategy().sendRedirect(request, response, page.get());
        } else {
            super.onAuthenticationFailure(request, response, new BadCredentialsException(words, failure));
        }
    }

    private static String words(AuthenticationException failure) {
        String code = failure instanceof OAuth2AuthenticationException intuit ? intuit.getError().getErrorCode() : "";
        return switch (code) {
            case NOT_LINKED -> failure.getMessage();
            case "access_denied" -> "You cancelled at Intuit.";
            case "authorization_request_not_found" -> "This answer of Intuit came too late. Sign in with Intuit again.";
            default -> {
                LOG.warn("Signing in with Intuit failed ({})", code, Wordless.of(failure));
                yield "Intuit's answer could not be used" + (code.isEmpty() ? "" : " (" + code + ")")
                        + ". Sign in with Intuit again.";
            }
        };
    }
}
