package io.reconpro.qbo.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reconpro.qbo.sandbox.api.Endpoints;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.control.Control;
import io.reconpro.qbo.sandbox.control.ControlServlet;
import io.reconpro.qbo.sandbox.http.Endpoint;
import io.reconpro.qbo.sandbox.http.Gate;
import io.reconpro.qbo.sandbox.http.Gateway;
import io.reconpro.qbo.sandbox.http.Kind;
import io.reconpro.qbo.sandbox.http.KnownNamesGate;
import io.reconpro.qbo.sandbox.http.RequestLog;
import io.reconpro.qbo.sandbox.http.WebServers;
import io.reconpro.qbo.sandbox.oauth.Apps;
import io.reconpro.qbo.sandbox.oauth.BearerGate;
import io.reconpro.qbo.sandbox.oauth.Intuit;
import io.reconpro.qbo.sandbox.oauth.IntuitUsers;
import io.reconpro.qbo.sandbox.oauth.Tokens;
import io.reconpro.qbo.sandbox.pages.BooksServlet;
import io.reconpro.qbo.sandbox.query.QueryEndpoint;
import io.reconpro.qbo.sandbox.traffic.Limits;
import io.reconpro.qbo.sandbox.traffic.Traffic;
import jakarta.servlet.Servlet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.core.env.StandardEnvironment;

/** A QuickBooks Online of one's own: the part of Intuit's API that the exporter uses, strict and with a memory. */
public final class LocalQuickBooks implements AutoCloseable {

    private final Control control = new Control();
    private final RequestLog requests = new RequestLog();
    private final ObjectMapper json = Json.mapper();
    private final Tokens tokens = new Tokens(control.clock());
    private final Traffic traffic = new Traffic(control.clock());
    private final Map<String, Books> companies = new ConcurrentSkipListMap<>();
    private final Intuit intuit;
    private final WebServer server;

    private LocalQuickBooks(Options options) {
        options.companies().forEach(this::add);
        intuit = new Intuit(this::baseUrl, companies, tokens, control);
        Map<String, Servlet> servlets = new TreeMap<>(options.more());
        servlets.putAll(Map.of("/", gateway(), "", new BooksServlet(companies), "/books/*", new BooksServlet(companies),
                "/control/*", new ControlServlet(control, requests, companies::get), Intuit.PAGES, intuit.pages()));
        server = WebServers.start(options.port(), servlets);
    }

    public static LocalQuickBooks start(Options options) {
        return new LocalQuickBooks(options);
    }

    /** Takes what {@link Arguments} says. */
    public static void main(String[] args) {
        quietLogging();
        try {
            Arguments arguments = Arguments.of(args);
            try {
                LocalQuickBooks quickBooks = start(Options.seeded().onPort(arguments.port()));
                quickBooks.control().latency(arguments.latency());
                if (!arguments.limited()) {
                    quickBooks.traffic().limits(Limits.off());
                }
                arguments.redirectUris().forEach(uri -> quickBooks.apps().allowRedirect(Tokens.CLIENT_ID, uri));
                Runtime.getRuntime().addShutdownHook(new Thread(quickBooks::close));
                System.out.println("Local QuickBooks is ready on " + quickBooks.baseUrl());
            } catch (PortInUseException e) {
                refuse("server.port: " + arguments.port() + " is in use; choose another, or 0 for any free one");
            }
        } catch (IllegalArgumentException e) {
            refuse(e.getMessage());
        }
    }

    private static void refuse(String reason) {
        System.err.println(reason);
        System.exit(1);
    }

    /** Keeps the console for what a person wants to read. */
    public static void quietLogging() {
        LoggingSystem logging = LoggingSystem.get(LocalQuickBooks.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    }

    private void add(String realm, Consumer<Books> seed) {
        Books books = new Books(realm, control.clock(), control.switches());
        seed.accept(books);
        companies.put(realm, books);
        tokens.grant(realm, Options.refreshToken(realm));
    }

    private Gateway gateway() {
        List<Gate> gates = List.of(new KnownNamesGate(control.clock()), new BearerGate(tokens, control.clock()),
                traffic);
        Map<Kind, Endpoint> endpoints = new EnumMap<>(Kind.class);
        endpoints.putAll(Endpoints.of(companies::get, control));
        endpoints.putAll(intuit.endpoints());
        endpoints.put(Kind.QUERY, new QueryEndpoint(companies::get, control.clock()));
        return new Gateway(gates, endpoints, control, requests, json);
    }

    public int port() {
        return server.getPort();
    }

    /** Without a slash at the end; the API lies under {@code /v3/company/{realm}}. */
    public String baseUrl() {
        return "http://127.0.0.1:" + port();
    }

    /** One company's books, for looking and for what a person does in QuickBooks. */
    public Books books(String realm) {
        return companies.get(realm);
    }

    /** Opens one more company, seeded as the others; the bookkeeper administers it, too. */
    public void open(String realm) {
        add(realm, Seed.named("Company " + realm));
        intuit.users().administers(IntuitUsers.BOOKKEEPER, realm);
    }

    public Control control() {
        return control;
    }

    /** The tokens in circulation, for calling the API and for ending them. */
    public Tokens tokens() {
        return tokens;
    }

    /** The programs that may send people here. */
    public Apps apps() {
        return intuit.apps();
    }

    /** The people who can sign in here. */
    public IntuitUsers users() {
        return intuit.users();
    }

    /** The limits, and how near the callers came to them. */
    public Traffic traffic() {
        return traffic;
    }

    public RequestLog requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop();
    }
}
