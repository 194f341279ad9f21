package io.reconpro.qbo.sandbox.http;

import java.util.HashMap;
import java.util.Map;

/** One answer and how much of it reaches the caller. */
public record Answer(int status, String contentType, String body, Map<String, String> headers, Delivery delivery) {

    /** How much of the answer is sent before the connection goes. */
    public enum Delivery {
        WHOLE, CUT_WITHIN_BODY, CUT_BEFORE_STATUS
    }

    public static final String JSON = "application/json;charset=UTF-8";
    public static final String XML = "application/xml;charset=UTF-8";
    public static final String HTML = "text/html;charset=UTF-8";

    public static Answer of(int status, String contentType, String body) {
        return new Answer(status, contentType, body, Map.of(), Delivery.WHOLE);
    }

    public static Answer json(int status, Object body) {
        return of(status, JSON, body.toString());
    }

    /** The connection closes and the caller learns nothing. */
    public static Answer cut() {
        return new Answer(0, JSON, "", Map.of(), Delivery.CUT_BEFORE_STATUS);
    }

    public Answer cutWithinBody() {
        return new Answer(status, contentType, body, headers, Delivery.CUT_WITHIN_BODY);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, body, more, delivery);
    }
}
