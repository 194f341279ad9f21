package io.reconpro.qbo.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.StoppedException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A company that is connected to a server which answers as told, and the kamelets that talk to it. */
@ConnectorTest
@Import(ReserveAndWrite.class)
abstract class KameletTest {

    static final long COMPANY = 7;
    static final StubServer SERVER = new StubServer();

    static final String EXPIRED = """
            {"warnings":null,"fault":{"error":[{"message":"message=AuthenticationFailed; errorCode=003200; statusCode=401",
             "detail":"Token expired","code":"3200","element":null}],"type":"AUTHENTICATION"},"time":1601391072830}""";

    static final String THROTTLED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <IntuitResponse time="2026-11-23T08:00:00.000-08:00" xmlns="http://schema.intuit.com/finance/v3">
              <Fault type="SERVICE"><Error code="3001">
                <Message>message=ThrottleExceeded; errorCode=003001; statusCode=403</Message></Error></Fault>
            </IntuitResponse>""";

    @Autowired
    ProducerTemplate camel;

    @Autowired
    Connections connections;

    @Autowired
    ReserveAndWrite flow;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry settings) {
        settings.add("quickbooks.api-url", SERVER::url);
        settings.add("quickbooks.token-url", () -> SERVER.url() + "/oauth2/v1/tokens/bearer");
    }

    @BeforeEach
    void connect() {
        SERVER.reset();
        connections.connect(COMPANY, "123", "refresh-0", null);
    }

    Answer write(Call call) {
        return camel.requestBody("kamelet:quickbooks-write-action", call, Answer.class);
    }

    Answer read(String id) {
        return (Answer) send("kamelet:quickbooks-read-action", new Read("Invoice", id));
    }

    @SuppressWarnings("unchecked")
    List<List<ObjectNode>> query(Query... queries) {
        return (List<List<ObjectNode>>) send("kamelet:quickbooks-query-action", List.of(queries));
    }

    Object send(String kamelet, Object body) {
        Exchange exchange = camel.request(kamelet, fresh -> {
            fresh.getMessage().setBody(body);
            fresh.setProperty("companyId", COMPANY);
        });
        if (exchange.getException() != null) {
            throw new IllegalStateException(exchange.getException());
        }
        return exchange.getMessage().getBody();
    }

    static Call single(String operation, String body) {
        return new Call(COMPANY, "REQ1", false, List.of(new Member("1", "Invoice", operation, body)));
    }

    static Consumer<Throwable> stopsWith(Code code) {
        return thrown -> assertThat(thrown).rootCause().isInstanceOfSatisfying(StoppedException.class,
                stopped -> assertThat(stopped.finding().code()).isEqualTo(code));
    }

    static String fault(String code, String message) {
        return """
                {"Fault":{"Error":[{"Message":"%s","Detail":"","code":"%s","element":""}],"type":"ValidationFault"}}"""
                .formatted(message, code);
    }
}
