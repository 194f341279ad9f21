package io.reconpro.qbo.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.books.QboFault;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

    @Test
    void putsABusinessFaultIntoJson() {
        Answer answer = Faults.json(QboFault.validation("6070", "Wrong", "3 < 4", "Amount"), NOW);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"Fault\":{\"Error\":[{\"Message\":\"Wrong\",\"Detail\":\"3 < 4\","
                + "\"code\":\"6070\",\"element\":\"Amount\"}],\"type\":\"ValidationFault\"},"
                + "\"time\":\"2026-11-23T12:00:00.000-08:00\"}");
    }

    @Test
    void leavesAnUnknownElementOutExceptInABatch() {
        QboFault fault = QboFault.validation("6240", "Duplicate", "null");

        assertThat(Faults.json(fault, NOW).body()).doesNotContain("element");
        assertThat(Faults.inBatch(fault).at("/Error/0/element").asText("none")).isEmpty();
    }

    @Test
    void writesTheGatewaysFaultInLowerCase() {
        QboFault fault = new QboFault(401, "AUTHENTICATION", List.of(new QboFault.Error("3200", "m", "d", null)));

        JsonNode body = Api.json(Faults.gateway(fault, NOW).body());

        assertThat(body.at("/fault/error/0/code").asText()).isEqualTo("3200");
        assertThat(body.at("/fault/error/0/element").isNull()).isTrue();
        assertThat(body.get("time").asLong()).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void escapesWhatGoesIntoXmlAndHtml() {
        QboFault fault = QboFault.validation("3001", "a & b", "<c>");

        assertThat(Faults.xml(fault, NOW).body()).contains("<Message>a &amp; b</Message>", "<Detail>&lt;c&gt;</Detail>",
                "http://schema.intuit.com/finance/v3");
        assertThat(Faults.html(502, "Bad & Gateway").body()).contains("502 Bad &amp; Gateway");
    }
}
