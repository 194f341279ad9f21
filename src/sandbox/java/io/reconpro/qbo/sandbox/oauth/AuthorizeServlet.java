package io.reconpro.qbo.sandbox.oauth;

import io.reconpro.qbo.sandbox.pages.Page;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The pages on which a person signs in, chooses a company and allows an app its books: Intuit's {@code appcenter}. */
public final class AuthorizeServlet extends HttpServlet {

    public static final String PATH = "/connect/oauth2";

    private static final String SESSION = "local_intuit_session";

    private final transient Apps apps;
    private final transient IntuitUsers users;
    private final transient Authorizations authorizations;
    private final transient UnaryOperator<String> companyName;

    /** @param companyName realm to the name of its company */
    public AuthorizeServlet(Apps apps, IntuitUsers users, Authorizations authorizations,
                            UnaryOperator<String> companyName) {
        this.apps = apps;
        this.users = users;
        this.authorizations = authorizations;
        this.companyName = companyName;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String step = request.getMethod() + " " + Optional.ofNullable(request.getPathInfo()).orElse("");
        if (step.equals("GET ")) {
            begin(request, response);
            return;
        }
        String asked = request.getParameter("request");
        Optional<AuthorizationRequest> waiting = authorizations.asked(asked);
        if (waiting.isEmpty()) {
            show(response, 400, AuthorizePages.refused("This request was answered already, or waited too long. "
                    + "Go back to the app and start again."));
            return;
        }
        switch (step) {
            case "POST /sign-in" -> signIn(request, response, asked);
            case "GET /sign-out" -> signOut(request, response, asked);
            case "GET /company" -> ask(request, response, asked, waiting.get(), null);
            case "POST /company" -> ask(request, response, asked, waiting.get(), request.getParameter("realm"));
            case "POST /decision" -> decide(request, response, asked, waiting.get());
            default -> show(response, 404, AuthorizePages.refused("There is no such page."));
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuthorizationRequest wanted = AuthorizationRequest.of(request::getParameter);
        Optional<String> problem = wanted.problemForPerson(apps);
        Optional<String> error = wanted.problemForApp();
        if (problem.isPresent()) {
            show(response, 400, AuthorizePages.refused(problem.get()));
        } else if (error.isPresent()) {
            answer(response, wanted, Map.of("error", error.get()));
        } else {
            ask(request, response, authorizations.ask(wanted), wanted, null);
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response, String asked) throws IOException {
        Optional<IntuitUser> user = users.signIn(request.getParameter("email"), request.getParameter("password"));
        if (user.isEmpty()) {
            show(response, 200, AuthorizePages.signIn(asked, users.all(), true));
            return;
        }
        Cookie cookie = new Cookie(SESSION, authorizations.signIn(user.get()));
        cookie.setPath(PATH);
        cookie.setHttpOnly(true);
        response.addCookie(cookie);
        redirect(response, PATH + "/company?request=" + asked);
    }

    private void signOut(HttpServletRequest request, HttpServletResponse response, String asked) throws IOException {
        session(request).ifPresent(authorizations::signOut);
        show(response, 200, AuthorizePages.signIn(asked, users.all(), false));
    }

    /** Shows whatever the person has to answer next. */
    private void ask(HttpServletRequest request, HttpServletResponse response, String asked,
                     AuthorizationRequest wanted, String realm) throws IOException {
        IntuitUser user = session(request).flatMap(authorizations::signedIn).orElse(null);
        if (user == null) {
            show(response, 200, AuthorizePages.signIn(asked, users.all(), false));
        } else if (!wanted.asksForBooks()) {
            askForIdentity(response, asked, wanted, user);
        } else if (user.realms().isEmpty()) {
            show(response, 200, AuthorizePages.refused(user.email() + " administers no QuickBooks company."));
        } else if (realm != null && user.realms().contains(realm) || user.realms().size() == 1) {
            String chosen = user.realms().size() == 1 ? user.realms().iterator().next() : realm;
            show(response, 200, AuthorizePages.consentToBooks(asked, user, chosen, companyName.apply(chosen)));
        } else {
            Map<String, String> companies = new TreeMap<>();
            user.realms().forEach(one -> companies.put(one, companyName.apply(one)));
            show(response, 200, AuthorizePages.chooseCompany(asked, user, companies));
        }
    }

    /** Whoever shared their profile once is not asked again. */
    private void askForIdentity(HttpServletResponse response, String asked, AuthorizationRequest wanted,
                                IntuitUser user) throws IOException {
        if (authorizations.knows(wanted, user)) {
            answer(response, wanted, Map.of("code", authorizations.allow(asked, user, null)));
        } else {
            show(response, 200, AuthorizePages.consentToIdentity(asked, user));
        }
    }

    private void decide(HttpServletRequest request, HttpServletResponse response, String asked,
                        AuthorizationRequest wanted) throws IOException {
        IntuitUser user = session(request).flatMap(authorizations::signedIn).orElse(null);
        String realm = wanted.asksForBooks() ? request.getParameter("realm") : null;
        if ("cancel".equals(request.getParameter("decision"))) {
            authorizations.refuse(asked);
            answer(response, wanted, Map.of("error", "access_denied"));
        } else if (user == null || wanted.asksForBooks() && !user.realms().contains(realm)) {
            show(response, 403, AuthorizePages.refused("You do not administer this company."));
        } else {
            Map<String, String> answer = new TreeMap<>(Map.of("code", authorizations.allow(asked, user, realm)));
            if (realm != null) {
                answer.put("realmId", realm);
            }
            answer(response, wanted, answer);
        }
    }

    private static void answer(HttpServletResponse response, AuthorizationRequest wanted, Map<String, String> values) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(wanted.redirectUri());
        values.forEach((name, value) -> uri.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8)));
        if (wanted.state() != null) {
            uri.queryParam("state", UriUtils.encode(wanted.state(), StandardCharsets.UTF_8));
        }
        redirect(response, uri.build(true).toUriString());
    }

    private static void redirect(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private static void show(HttpServletResponse response, int status, Page page) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        response.getWriter().write(page.html());
    }

    private static Optional<String> session(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(SESSION)).map(Cookie::getValue)
                .findFirst();
    }
}
