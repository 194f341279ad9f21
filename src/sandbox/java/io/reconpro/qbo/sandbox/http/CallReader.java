package io.reconpro.qbo.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reconpro.qbo.sandbox.books.EntityTypes;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Makes out of an HTTP request what QuickBooks takes it for. */
final class CallReader {

    private static final Pattern COMPANY = Pattern.compile("/v3/company/([^/]+)/(.*)");

    private final ObjectMapper json;
    private final Clock clock;

    CallReader(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    Call read(HttpServletRequest request) throws IOException {
        String path = request.getRequestURI();
        String body = body(request);
        Map<String, String> parameters = parameters(request.getQueryString());
        Matcher company = COMPANY.matcher(path);
        String realm = company.matches() ? company.group(1) : null;
        List<String> segments = company.matches() ? segments(company.group(2)) : List.of();
        Kind kind = kind(request, path, segments);
        String entity = kind == Kind.READ || kind == Kind.WRITE ? EntityTypes.ofSegment(segments.get(0)) : null;
        String id = segments.size() == 2 ? segments.get(1) : null;
        return new Call("1-" + UUID.randomUUID(), clock.instant(), kind, request.getMethod(), path, realm, entity, id,
                operation(kind, parameters, body), kind == Kind.BATCH ? items(body) : 1, parameters,
                headers(request), body);
    }

    /** Intuit's Java SDK names an encoding even where there is no body. */
    private static String body(HttpServletRequest request) throws IOException {
        boolean zipped = "gzip".equalsIgnoreCase(request.getHeader("Content-Encoding"))
                && !request.getMethod().equals("GET");
        try (InputStream raw = request.getInputStream(); InputStream in = zipped ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> segments(String rest) {
        List<String> segments = new ArrayList<>();
        for (String segment : rest.split("/")) {
            segments.add(UriUtils.decode(segment, StandardCharsets.UTF_8));
        }
        return segments;
    }

    private static Kind kind(HttpServletRequest request, String path, List<String> segments) {
        if (path.startsWith("/oauth2/") || path.startsWith("/v2/oauth2/")) {
            return Kind.TOKEN;
        }
        if (path.startsWith("/v1/openid_connect/") || path.startsWith("/op/") || path.startsWith("/.well-known/")) {
            return Kind.IDENTITY;
        }
        if (segments.isEmpty()) {
            return Kind.OTHER;
        }
        boolean post = request.getMethod().equals("POST");
        return switch (segments.get(0)) {
            case "query" -> Kind.QUERY;
            case "batch" -> post ? Kind.BATCH : Kind.OTHER;
            case "cdc" -> Kind.CDC;
            default -> EntityTypes.ofSegment(segments.get(0)) == null || segments.size() > 2 ? Kind.OTHER
                    : post ? Kind.WRITE : Kind.READ;
        };
    }

    private String operation(Kind kind, Map<String, String> parameters, String body) {
        return switch (kind) {
            case WRITE -> {
                String named = parameters.getOrDefault("operation", "");
                if (named.equals("delete") || named.equals("void")) {
                    yield named;
                }
                yield "void".equals(parameters.get("include")) ? "void" : hasId(body) ? "update" : "create";
            }
            case OTHER -> "";
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
    }

    private boolean hasId(String body) {
        try {
            return json.readTree(body).hasNonNull("Id");
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private int items(String body) {
        try {
            return json.readTree(body).path("BatchItemRequest").size();
        } catch (JsonProcessingException e) {
            return 0;
        }
    }

    /** Not the servlet's own parameters: those would swallow a form body. */
    private static Map<String, String> parameters(String query) {
        if (query == null) {
            return Map.of();
        }
        UriComponents uri = UriComponentsBuilder.newInstance().query(query.replace("+", "%20")).build();
        Map<String, String> parameters = new TreeMap<>();
        uri.getQueryParams().forEach((name, values) -> parameters.put(name,
                values.get(0) == null ? "" : UriUtils.decode(values.get(0), StandardCharsets.UTF_8)));
        return parameters;
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        return headers;
    }
}
