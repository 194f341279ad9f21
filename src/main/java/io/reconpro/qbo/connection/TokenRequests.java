package io.reconpro.qbo.connection;

import java.io.IOException;
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

/** Writes refresh requests into messages and reads their answers. */
@Component
class TokenRequests {

    private static final ObjectReader ANSWER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build().readerFor(TokenAnswer.class);

    private final QuickBooksSettings settings;

    TokenRequests(QuickBooksSettings settings) {
        this.settings = settings;
    }

    void write(Message message, String refreshToken) {
        message.setHeader(Exchange.HTTP_URI, settings.tokenUrl().toString());
        message.setHeader(Exchange.HTTP_METHOD, "POST");
        message.setHeader(Exchange.CONTENT_TYPE, "application/x-www-form-urlencoded");
        message.setHeader("Accept", "application/json");
        message.setHeader("Authorization", "Basic " + HttpHeaders.encodeBasicAuth(
                settings.clientId(), settings.clientSecret(), StandardCharsets.UTF_8));
        message.setHeader("x-include-refresh-token-hard-expires-in", "true");
        message.setBody(("grant_type=refresh_token&refresh_token="
                + URLEncoder.encode(refreshToken, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    /** An answer that is no JSON names its status as the error. */
    TokenAnswer read(Message message) {
        byte[] body = message.getBody(byte[].class);
        String status = "status " + message.getHeader(Exchange.HTTP_RESPONSE_CODE);
        try {
            TokenAnswer answer = body == null || body.length == 0 ? null : ANSWER.readValue(body);
            return answer == null || !answer.granted() && answer.error() == null ? refusal(status) : answer;
        } catch (IOException e) {
            return refusal(status);
        }
    }

    private static TokenAnswer refusal(String error) {
        return new TokenAnswer(null, 0, null, null, null, error, null);
    }
}
