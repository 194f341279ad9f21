package io.reconpro.qbo.signin;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What a user's session remembers on the way to Intuit and back: that the user asked to be linked, so that nobody can
 * have a browser link somebody else's account, and to which page to return.
 */
@Component
class SignInSession {

    private static final String WISH = SignInSession.class.getName();

    void wish(String page) {
        session().setAttribute(WISH, page, RequestAttributes.SCOPE_SESSION);
    }

    /** Whether the user asked for it since the last time; the page to return to stays known until it is taken. */
    boolean takeWish() {
        String page = (String) session().getAttribute(WISH, RequestAttributes.SCOPE_SESSION);
        session().removeAttribute(WISH, RequestAttributes.SCOPE_SESSION);
        if (page != null) {
            session().setAttribute(WISH + ".page", page, RequestAttributes.SCOPE_SESSION);
        }
        return page != null;
    }

    /** The page to return to, whether the wish was granted or not. */
    Optional<String> takePage() {
        takeWish();
        String page = (String) session().getAttribute(WISH + ".page", RequestAttributes.SCOPE_SESSION);
        session().removeAttribute(WISH + ".page", RequestAttributes.SCOPE_SESSION);
        return Optional.ofNullable(page);
    }

    private static RequestAttributes session() {
        return RequestContextHolder.currentRequestAttributes();
    }
}
