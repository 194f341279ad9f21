package io.reconpro.qbo.sandbox.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.books.PacificTime;
import io.reconpro.qbo.sandbox.books.QboFault;
import java.time.Instant;
import org.springframework.web.util.HtmlUtils;

/** The shapes in which QuickBooks, its gateway and its proxies report a failure. */
public final class Faults {

    /** The one fault that was seen to come without a time. */
    private static final String MALFORMED_ID = "2030";

    private Faults() {
    }

    /** The API's own shape. */
    public static Answer json(QboFault fault, Instant now) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("Fault", fault(fault, null));
        if (!fault.code().equals(MALFORMED_ID)) {
            body.put("time", PacificTime.withMillis(now));
        }
        return Answer.json(fault.status(), body);
    }

    /** The {@code Fault} object alone, as a batch answer holds it. */
    public static ObjectNode inBatch(QboFault fault) {
        return fault(fault, "");
    }

    private static ObjectNode fault(QboFault fault, String absentElement) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        var errors = node.putArray("Error");
        for (QboFault.Error error : fault.errors()) {
            ObjectNode one = errors.addObject().put("Message", error.message()).put("Detail", error.detail())
                    .put("code", error.code());
            String element = error.element() == null ? absentElement : error.element();
            if (element != null) {
                one.put("element", element);
            }
        }
        return node.put("type", fault.type());
    }

    /** The gateway's shape: lower-case names, epoch milliseconds. */
    public static Answer gateway(QboFault fault, Instant now) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putNull("warnings").putNull("intuitObject");
        ObjectNode lower = body.putObject("fault");
        var errors = lower.putArray("error");
        for (QboFault.Error error : fault.errors()) {
            errors.addObject().put("message", error.message()).put("detail", error.detail())
                    .put("code", error.code()).put("element", error.element());
        }
        lower.put("type", fault.type());
        body.putNull("report").putNull("queryResponse").putArray("batchItemResponse");
        body.putArray("attachableResponse");
        body.putNull("syncErrorResponse").putNull("requestId").put("time", now.toEpochMilli()).putNull("status");
        body.putArray("cdcresponse");
        return Answer.json(fault.status(), body);
    }

    /** The older XML shape, sent by the gateway whatever the caller accepts. */
    public static Answer xml(QboFault fault, Instant now) {
        StringBuilder errors = new StringBuilder();
        for (QboFault.Error error : fault.errors()) {
            errors.append("""
                        <Error code="%s">
                          <Message>%s</Message>
                          <Detail>%s</Detail>
                        </Error>
                    """.formatted(error.code(), escape(error.message()), escape(error.detail())));
        }
        return Answer.of(fault.status(), Answer.XML, """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <IntuitResponse time="%s" xmlns="http://schema.intuit.com/finance/v3">
                  <Fault type="%s">
                %s  </Fault>
                </IntuitResponse>
                """.formatted(PacificTime.withMillis(now), fault.type(), errors));
    }

    /** A front proxy's page. */
    public static Answer html(int status, String reason) {
        return Answer.of(status, Answer.HTML, """
                <html>
                <head><title>%1$d %2$s</title></head>
                <body><center><h1>%1$d %2$s</h1></center></body>
                </html>
                """.formatted(status, escape(reason)));
    }

    private static String escape(String text) {
        return text == null ? "" : HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
