package io.reconpro.qbo.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A person's browser: it keeps cookies, shows one page at a time, and sends forms with what they hide. */
public final class Browser {

    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*?action=\"([^\"]*)\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]*)\"[^>]*value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL)).build();
    private HttpResponse<String> page;

    /** Opens an address and goes where it is sent. */
    public Browser open(String address) {
        return load(HttpRequest.newBuilder(address(address)), true);
    }

    /** Opens an address, and stays when it is to be sent elsewhere. */
    public Browser knock(String address) {
        return load(HttpRequest.newBuilder(address(address)), false);
    }

    /** Sends the page's form whose action ends like this. */
    public Browser submit(String action, Map<String, String> entered) {
        return load(form(action, entered), true);
    }

    /** The same, and stays when it is to be sent elsewhere. */
    public Browser submitAndStay(String action, Map<String, String> entered) {
        return load(form(action, entered), false);
    }

    /** Sends a form that no page showed. */
    public Browser forge(String address, Map<String, String> fields) {
        return load(post(address(address), fields), false);
    }

    public int status() {
        return page.statusCode();
    }

    /** Where the page is. */
    public String address() {
        return page.uri().toString();
    }

    /** Where the page sends its visitor. */
    public String location() {
        return page.uri().resolve(page.headers().firstValue("Location").orElseThrow(
                () -> new AssertionError("No redirect but " + status() + ": " + text()))).toString();
    }

    public HttpResponse<String> page() {
        return page;
    }

    /** What the page says, without its markup. */
    public String text() {
        String visible = page.body().replaceAll("(?s)<(style|script|head)\\b.*?</\\1>", " ").replaceAll("<[^>]*>", " ");
        return HtmlUtils.htmlUnescape(visible).replaceAll("\\s+", " ").strip();
    }

    private HttpRequest.Builder form(String action, Map<String, String> entered) {
        Matcher forms = FORM.matcher(page.body());
        while (forms.find()) {
            if (HtmlUtils.htmlUnescape(forms.group(1)).endsWith(action)) {
                Map<String, String> fields = new LinkedHashMap<>();
                Matcher hidden = HIDDEN.matcher(forms.group());
                while (hidden.find()) {
                    fields.put(hidden.group(1), HtmlUtils.htmlUnescape(hidden.group(2)));
                }
                fields.putAll(entered);
                return post(address(HtmlUtils.htmlUnescape(forms.group(1))), fields);
            }
        }
        throw new AssertionError("No form for " + action + " on " + address() + ": " + page.body());
    }

    private static HttpRequest.Builder post(URI address, Map<String, String> fields) {
        return HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))));
    }

    private Browser load(HttpRequest.Builder request, boolean follow) {
        try {
            page = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (int hops = 0; follow && page.statusCode() / 100 == 3 && hops < 10; hops++) {
                page = http.send(HttpRequest.newBuilder(URI.create(location())).build(),
                        HttpResponse.BodyHandlers.ofString());
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI address(String relative) {
        return page == null ? URI.create(relative) : page.uri().resolve(relative);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
