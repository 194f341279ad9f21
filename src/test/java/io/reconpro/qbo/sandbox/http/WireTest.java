package io.reconpro.qbo.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    private final Api api = RUNNING.api();

    @Test
    void marksEveryAnswer() {
        assertThat(api.get("customer/1").headers().firstValue("intuit_tid")).isPresent();
        assertThat(api.get("customer/x").headers().firstValue("intuit_tid")).isPresent();
    }

    @Test
    void zipsForThoseWhoAcceptIt() throws IOException, InterruptedException {
        HttpRequest request = api.request("preferences").header("Accept-Encoding", "gzip").build();

        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        byte[] body = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertThat(new String(body, StandardCharsets.UTF_8)).startsWith("{\"Preferences\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CamelHttpUri", "breadcrumbId", "SyncToken", "traceparent"})
    void refusesHeadersThatLeakedFromTheirSender(String header) {
        HttpResponse<String> answer = api.send(api.request("customer/1").header(header, "x"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(header.toLowerCase(Locale.ROOT));
    }

    @Test
    void refusesParametersThatLeakedFromTheirSender() {
        assertThat(api.get("customer/1?minorversion=75&httpMethod=GET").body()).contains("[httpMethod]");
    }

    @ParameterizedTest
    @CsvSource({"text/plain, 400, 1050", "application/json, 500, 10000"})
    void refusesBodiesItCannotRead(String type, int status, String code) {
        HttpResponse<String> answer = api.send(api.request("customer").header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("{\"DisplayName\": ")));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Api.json(answer.body()).at("/Fault/Error/0/code").asText()).isEqualTo(code);
    }

    @Test
    void takesUnicodeAsItIs() {
        String name = "Björk & Søn “Ω” 車 #1 \\\\ /";

        String id = api.write("customer", "{\"DisplayName\": \"" + name + "\"}").get("Id").asText();

        assertThat(api.read("customer/" + id).get("DisplayName").asText()).isEqualTo(name.replace("\\\\", "\\"));
    }

    @Test
    void keepsPathsCaseSensitive() {
        assertThat(Api.json(api.get("Customer/1").body()).at("/Fault/Error/0/code").asText()).isEqualTo("500");
    }
}
