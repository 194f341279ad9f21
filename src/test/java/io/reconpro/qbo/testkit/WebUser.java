package io.reconpro.qbo.testkit;

import io.reconpro.qbo.login.Accounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person before the exporter's pages: real requests with cookies, and forms with their token. */
public final class WebUser {

    public static final String PASSWORD = "correct horse battery";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    private final Map<String, String> headers = new LinkedHashMap<>();

    private WebUser(String base) {
        this.base = base;
    }

    /** Sends this with each request, as a proxy before the exporter does. */
    public WebUser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Nobody that the exporter knows. */
    public static WebUser anonymous(RunningExporter exporter) {
        return new WebUser("http://127.0.0.1:" + exporter.bean(Environment.class).getProperty("local.server.port"));
    }

    /** Someone who has the usual password, and has just logged in with it. */
    public static WebUser loggedIn(RunningExporter exporter, String email) {
        return loggedIn(exporter, email, false);
    }

    /** The same, who may watch the machinery. */
    public static WebUser operator(RunningExporter exporter, String email) {
        return loggedIn(exporter, email, true);
    }

    private static WebUser loggedIn(RunningExporter exporter, String email, boolean operator) {
        if (!isKnown(exporter, email, operator)) {
            exporter.bean(Accounts.class).setPassword(email, PASSWORD, operator);
        }
        WebUser user = anonymous(exporter);
        user.logIn(email, PASSWORD);
        return user;
    }

    /** A new password would end the sessions that the user has. */
    private static boolean isKnown(RunningExporter exporter, String email, boolean operator) {
        return JdbcClient.create(exporter.bean(DataSource.class))
                .sql("select count(*) from exporter_user where email = ? and operator = ?").params(email, operator)
                .query(Integer.class).single() == 1;
    }

    public HttpResponse<String> logIn(String email, String password) {
        return post("/login", Map.of("username", email, "password", password), "/login");
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> get(String path, String header, String value) {
        return send(request(path).header(header, value).GET());
    }

    /** Presses a button of a form on a page that this user sees. */
    public HttpResponse<String> post(String path, Map<String, String> fields, String pageOfTheForm) {
        Matcher token = TOKEN.matcher(get(pageOfTheForm).body());
        Map<String, String> all = new LinkedHashMap<>(fields);
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        return forge(path, all);
    }

    public HttpResponse<String> post(String path) {
        return post(path, Map.of(), "/password");
    }

    /** A form that another site made: the cookies are the user's, the token is not there. */
    public HttpResponse<String> forge(String path, Map<String, String> fields) {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(fields))));
    }

    /** Sends JSON as the script of a page does, with the token that its cookie holds. */
    public HttpResponse<String> postJson(String path, String json) {
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).map(HttpCookie::getValue).findFirst().orElse("");
        return send(request(path).header("Content-Type", "application/json").header("X-XSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(json)));
    }

    public String sessionId() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue).findFirst().orElse(null);
    }

    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html, */*;q=0.8");
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
