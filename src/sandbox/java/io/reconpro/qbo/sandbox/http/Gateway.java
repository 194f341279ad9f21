package io.reconpro.qbo.sandbox.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reconpro.qbo.sandbox.books.QboFault;
import io.reconpro.qbo.sandbox.control.Control;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every API and token call passes here: gates, then a test's rules, then the endpoint of its kind. */
public final class Gateway extends HttpServlet {

    private final transient List<Gate> gates;
    private final transient Map<Kind, Endpoint> endpoints;
    private final transient Control control;
    private final transient RequestLog log;
    private final transient Clock clock;
    private final transient CallReader reader;

    public Gateway(List<Gate> gates, Map<Kind, Endpoint> endpoints, Control control, RequestLog log,
                   ObjectMapper json) {
        this.gates = gates;
        this.endpoints = endpoints;
        this.control = control;
        this.log = log;
        this.clock = control.clock();
        this.reader = new CallReader(json, clock);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = reader.read(request);
        control.delay(call);
        Answer answer = answer(call);
        log.add(call, answer.status());
        send(answer.with("intuit_tid", call.tid()), request, response);
    }

    private Answer answer(Call call) {
        for (Gate gate : gates) {
            Optional<Answer> stopped = gate.stop(call);
            if (stopped.isPresent()) {
                return stopped.get();
            }
        }
        return control.conduct(call, this::dispatch);
    }

    private Answer dispatch(Call call) {
        Endpoint endpoint = endpoints.get(call.kind());
        try {
            if (endpoint == null) {
                throw unsupported(call);
            }
            return endpoint.answer(call);
        } catch (QboFault fault) {
            return Faults.json(fault, clock.instant());
        } catch (RuntimeException e) {
            QboFault broken = new QboFault(500, "SystemFault", List.of(new QboFault.Error("10000",
                    "An application error has occurred while processing your request", "System Failure Error: " + e,
                    null)));
            return Faults.json(broken, clock.instant());
        }
    }

    private static QboFault unsupported(Call call) {
        return QboFault.validation("500", "Unsupported Operation",
                "Operation Could not find resource for relative : " + call.path() + " is not supported.");
    }

    private static void send(Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (answer.delivery() == Answer.Delivery.CUT_BEFORE_STATUS) {
            Connection.cut(request);
            return;
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (body.length > 0) {
            response.setContentType(answer.contentType());
        }
        response.setContentLength(body.length);
        if (answer.delivery() == Answer.Delivery.CUT_WITHIN_BODY) {
            response.getOutputStream().write(body, 0, body.length / 2);
            response.flushBuffer();
            Connection.cut(request);
        } else {
            response.getOutputStream().write(body);
        }
    }
}
