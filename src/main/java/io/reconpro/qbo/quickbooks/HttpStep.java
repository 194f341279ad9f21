package io.reconpro.qbo.quickbooks;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import io.reconpro.qbo.quickbooks.Outcome.Reason;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.http.HttpMethods;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** What stands directly around the HTTP step: the request becomes a message, and whatever comes back a reply. */
@Component
class HttpStep {

    private static final String TID = "intuit_tid";

    /** Thrown only while no byte of the request can have left. */
    private static final List<Class<? extends IOException>> NOT_SENT = List.of(ConnectException.class,
            ConnectTimeoutException.class, UnknownHostException.class, NoRouteToHostException.class,
            ConnectionRequestTimeoutException.class, TooLateException.class);

    private final QuickBooksSettings settings;
    private final RequestBudget budget;

    HttpStep(QuickBooksSettings settings, RequestBudget budget) {
        this.settings = settings;
        this.budget = budget;
    }

    /** Writes the request of the exchange's attempt into the message; the token is added by its own step. */
    void write(Exchange exchange) throws TooLateException {
        MDC.remove(TID);
        Long sendBefore = exchange.getProperty("sendBefore", Long.class);
        if (sendBefore != null && System.nanoTime() - sendBefore >= 0) {
            throw new TooLateException();
        }
        Request request = Attempts.current(exchange).request();
        String realm = exchange.getProperty("realmId", String.class);
        Message message = exchange.getMessage();
        message.setHeader(Exchange.HTTP_URI, settings.apiUrl() + "/v3/company/" + realm + "/" + request.path());
        message.setHeader(Exchange.HTTP_QUERY, "minorversion=" + settings.minorVersion()
                + (request.query().isEmpty() ? "" : "&" + request.query()));
        // Not as a text: Camel would look through all its converters each time, for longer than the rest takes.
        message.setHeader(Exchange.HTTP_METHOD, HttpMethods.valueOf(request.method()));
        message.setHeader("Accept", "application/json");
        if (request.body() != null) {
            message.setHeader(Exchange.CONTENT_TYPE, request.contentType());
        }
        message.setBody(request.body() == null ? null : request.body().getBytes(StandardCharsets.UTF_8));
    }

    void read(Exchange exchange) {
        Message message = exchange.getMessage();
        String tid = message.getHeader(TID, String.class);
        if (tid != null) {
            MDC.put(TID, tid);
        }
        byte[] body = message.getBody(byte[].class);
        Reply.Received received = Reply.Received.of(message.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class),
                body == null ? "" : new String(body, StandardCharsets.UTF_8), tid, date(message));
        if (Failure.isThrottle(received)) {
            budget.pause(exchange.getProperty("realmId", String.class));
        }
        Attempt attempt = Attempts.current(exchange);
        attempt.take(received);
        exchange.setProperty("quickBooksTokenRefused", attempt.tokenRefused());
    }

    void fail(Exchange exchange) {
        Attempts.current(exchange).take(failure(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)));
    }

    /** A request that may have left counts as sent. */
    static Reply failure(Exception caught) {
        String text = caught.getClass().getSimpleName() + ": " + caught.getMessage();
        return NOT_SENT.stream().anyMatch(type -> type.isInstance(caught))
                ? new Reply.NotSent(Reason.UNREACHABLE, text) : new Reply.Lost(text);
    }

    private static Instant date(Message message) {
        String date = message.getHeader("Date", String.class);
        try {
            return date == null ? null : ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** This process was paused past the moment until which it might send, {@link System#nanoTime()} sendBefore. */
    private static final class TooLateException extends IOException {

        private TooLateException() {
            super("the request was not sent in time");
        }
    }
}
