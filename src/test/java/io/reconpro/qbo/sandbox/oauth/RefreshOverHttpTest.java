package io.reconpro.qbo.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reconpro.qbo.sandbox.Api;
import io.reconpro.qbo.sandbox.Options;
import io.reconpro.qbo.sandbox.SeededQuickBooks;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefreshOverHttpTest {

    @RegisterExtension
    static final SeededQuickBooks RUNNING = new SeededQuickBooks();

    @Test
    void opensTheFirstCompanyAndNoOther() {
        JsonNode tokens = Api.json(refresh(Options.refreshToken(Options.FIRST_REALM)).body());

        assertThat(status(Options.FIRST_REALM, tokens)).isEqualTo(200);
        assertThat(status(Options.SECOND_REALM, tokens)).isEqualTo(403);
        assertThat(status("9130350000000099", tokens)).isEqualTo(403);
    }

    @Test
    void opensTheSecondCompanyOnce() {
        HttpResponse<String> first = refresh("demo-refresh-token-2");
        HttpResponse<String> again = refresh("demo-refresh-token-2");

        assertThat(status(Options.SECOND_REALM, Api.json(first.body()))).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(Api.json(again.body()).path("error").asText()).isEqualTo("invalid_grant");
        assertThat(again.headers().firstValue("intuit_tid")).isPresent();
    }

    private static HttpResponse<String> refresh(String token) {
        URI endpoint = URI.create(RUNNING.quickBooks().baseUrl() + TokenEndpoint.PATH);
        return RUNNING.api().send(HttpRequest.newBuilder(endpoint)
                .header("Authorization", "Basic ZGVtby1jbGllbnQ6ZGVtby1zZWNyZXQ=")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=refresh_token&refresh_token=" + token)));
    }

    private static int status(String realm, JsonNode tokens) {
        return new Api(RUNNING.quickBooks(), Options.FIRST_REALM).send(HttpRequest.newBuilder(
                URI.create(RUNNING.quickBooks().baseUrl() + "/v3/company/" + realm + "/preferences"))
                .header("Authorization", "Bearer " + tokens.path("access_token").asText())).statusCode();
    }
}
