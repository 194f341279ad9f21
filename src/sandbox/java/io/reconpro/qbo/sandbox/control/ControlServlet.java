package io.reconpro.qbo.sandbox.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.reconpro.qbo.sandbox.Json;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.http.RequestLog;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/** The control interface for those in another process: {@code /control/rules, switches, clock, requests, person}. */
public final class ControlServlet extends HttpServlet {

    private final transient Control control;
    private final transient RequestLog requests;
    private final transient Function<String, Books> companies;
    private final transient ObjectMapper json = Json.mapper().copy().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);

    /** @param companies realm to books */
    public ControlServlet(Control control, RequestLog requests, Function<String, Books> companies) {
        this.control = control;
        this.requests = requests;
        this.companies = companies;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            Object answer = handle(request.getMethod() + " " + request.getPathInfo(), body);
            send(response, 200, answer);
        } catch (JsonProcessingException e) {
            send(response, 400, Map.of("error", e.getOriginalMessage()));
        } catch (IllegalArgumentException | QboFault e) {
            send(response, 400, Map.of("error", e.getMessage()));
        }
    }

    private Object handle(String what, String body) throws JsonProcessingException {
        switch (what) {
            case "POST /rules" -> control.add(json.readValue(body, RuleRequest.class).rule(control.clock().instant()));
            case "DELETE /rules" -> control.clearRules();
            case "POST /switches" -> json.readerForUpdating(control.switches()).readValue(body);
            case "POST /clock" -> control.clock()
                    .advance(Duration.parse(json.readTree(body).path("advance").asText()));
            case "DELETE /requests" -> requests.clear();
            case "POST /person" -> {
                return json.readValue(body, PersonRequest.class).perform(companies);
            }
            case "GET /requests" -> {
                return requests.all();
            }
            case "GET /switches" -> {
                return control.switches();
            }
            default -> throw new IllegalArgumentException(what + " is not known; there are POST and DELETE /rules, "
                    + "GET and POST /switches, POST /clock, POST /person, GET and DELETE /requests");
        }
        return Map.of("done", what);
    }

    private void send(HttpServletResponse response, int status, Object body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
