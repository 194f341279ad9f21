package io.reconpro.qbo.sandbox.oauth;

import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.control.Control;
import io.reconpro.qbo.sandbox.http.Endpoint;
import io.reconpro.qbo.sandbox.http.Kind;
import jakarta.servlet.Servlet;
import java.util.Map;
import java.util.function.Supplier;

/** All of Intuit that stands between a person, an app and the books. */
public final class Intuit {

    /** Where its pages are. */
    public static final String PAGES = AuthorizeServlet.PATH + "/*";

    private final Apps apps = new Apps();
    private final IntuitUsers users;
    private final Map<Kind, Endpoint> endpoints;
    private final Servlet pages;

    /**
     * @param baseUrl   address of this server, known once it has started
     * @param companies realm to books; the users administer those that are there already
     */
    public Intuit(Supplier<String> baseUrl, Map<String, Books> companies, Tokens tokens, Control control) {
        Authorizations authorizations = new Authorizations(control.clock());
        IdTokens idTokens = new IdTokens(baseUrl, control.clock(), control.switches());
        users = new IntuitUsers(companies.keySet());
        endpoints = Map.of(Kind.TOKEN, new TokenEndpoint(apps, tokens, authorizations, idTokens),
                Kind.IDENTITY, new IdentityEndpoint(baseUrl, idTokens, tokens, users));
        pages = new AuthorizeServlet(apps, users, authorizations, realm -> companies.get(realm).companyName());
    }

    public Map<Kind, Endpoint> endpoints() {
        return endpoints;
    }

    public Servlet pages() {
        return pages;
    }

    public Apps apps() {
        return apps;
    }

    public IntuitUsers users() {
        return users;
    }
}
