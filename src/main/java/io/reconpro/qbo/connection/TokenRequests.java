package io.reconpro.qbo.connection;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reconpro.qbo.quickbooks.QuickBooksSettings;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Writes requests to Intuit's token services into messages and reads their answers. */
@Component
public class TokenRequests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final ObjectReader ANSWER = JSON.readerFor(TokenAnswer.class);

    private final QuickBooksSettings settings;

    TokenRequests(QuickBooksSettings settings) {
        this.settings = settings;
    }

    /** Asks for the next tokens. */
    void refresh(Message message, String refreshToken) {
        form(message, "grant_type=refresh_token&refresh_token=" + encoded(refreshToken));
    }

    /** Asks for the first tokens, for what a person allowed. */
    public void exchange(Message message, String code, String redirectUri) {
        form(message, "grant_type=authorization_code&code=" + encoded(code) + "&redirect_uri=" + encoded(redirectUri));
    }

    /** Gives back what a token was granted for. */
    public void revoke(Message message, String token) {
        write(message, settings.revokeUrl(), "application/json", JSON.createObjectNode().put("token", token).toString());
    }

    /** Asks who allowed it. */
    public void profile(Message message, String accessToken) {
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_URI, settings.userinfoUrl().toString());
        message.setHeader(Exchange.HTTP_METHOD, "GET");
        message.setHeader("Accept", "application/json");
        message.setHeader("Authorization", "Bearer " + accessToken);
        message.setBody(null);
    }

    private void form(Message message, String form) {
        write(message, settings.tokenUrl(), "application/x-www-form-urlencoded", form);
        message.setHeader("x-include-refresh-token-hard-expires-in", "true");
    }

    private void write(Message message, URI address, String type, String body) {
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_URI, address.toString());
        message.setHeader(Exchange.HTTP_METHOD, "POST");
        message.setHeader(Exchange.CONTENT_TYPE, type);
        message.setHeader("Accept", "application/json");
        message.setHeader("Authorization", "Basic " + HttpHeaders.encodeBasicAuth(
                settings.clientId(), settings.clientSecret(), StandardCharsets.UTF_8));
        message.setBody(body.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer that is no JSON names its status as the error. */
    public TokenAnswer read(Message message) {
        byte[] body = message.getBody(byte[].class);
        String status = "status " + message.getHeader(Exchange.HTTP_RESPONSE_CODE);
        try {
            TokenAnswer answer = body == null || body.length == 0 ? null : ANSWER.readValue(body);
            return answer == null || !answer.granted() && answer.error() == null ? refusal(status) : answer;
        } catch (IOException e) {
            return refusal(status);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static TokenAnswer refusal(String error) {
        return new TokenAnswer(null, 0, null, null, null, error, null);
    }
}
