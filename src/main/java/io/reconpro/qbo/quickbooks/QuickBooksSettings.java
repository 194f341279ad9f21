package io.reconpro.qbo.quickbooks;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How QuickBooks is reached.
 *
 * @param environment      sandbox or production; decides the addresses that are not set
 * @param apiUrl           address of the API, without {@code /v3}
 * @param authorizationUrl where a user allows the connection
 * @param tokenUrl         where tokens are granted and refreshed
 * @param revokeUrl        where tokens are given back
 * @param userinfoUrl      where the profile of a signed-in user is read
 * @param jwksUrl          where the keys that sign identity tokens are read
 * @param issuerUrl        who signs identity tokens
 * @param clientId         id of the Intuit app
 * @param clientSecret     secret of the Intuit app
 * @param minorVersion     version of the API's fields
 * @param limits           how fast QuickBooks is asked
 * @param batchSize        members of a batch at most; Intuit recommends no more than 30
 * @param inFlight         requests of one company under way at the same time
 * @param connectTimeout   how long a connection may take to be made
 * @param readTimeout      how long the answer to a query or read is awaited
 * @param writeTimeout     how long the answer to a write is awaited; longer than QuickBooks' own 120 seconds, because
 *                         a shorter one turns writes that succeed into writes nobody knows of
 * @param settleTime       how long after sending a write "not found" proves that it never arrived: QuickBooks' own
 *                         120 seconds and a margin
 * @param repeatDelay      pause before a failed query or read is repeated; doubles each time
 */
@Validated
@ConfigurationProperties("quickbooks")
public record QuickBooksSettings(
        @NotNull @DefaultValue("sandbox") Environment environment,
        URI apiUrl, URI authorizationUrl, URI tokenUrl, URI revokeUrl, URI userinfoUrl, URI jwksUrl,
        URI issuerUrl,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("75") @Min(75) int minorVersion,
        @Valid @DefaultValue Limits limits,
        @DefaultValue("30") @Min(2) @Max(30) int batchSize,
        @DefaultValue("6") @Min(1) @Max(10) int inFlight,
        @DefaultValue("5s") @NotNull @DurationMin(millis = 1) Duration connectTimeout,
        @DefaultValue("60s") @NotNull @DurationMin(millis = 1) Duration readTimeout,
        @DefaultValue("130s") @NotNull @DurationMin(millis = 1) Duration writeTimeout,
        @DefaultValue("180s") @NotNull @DurationMin(millis = 1) Duration settleTime,
        @DefaultValue("2s") @NotNull @DurationMin(millis = 1) Duration repeatDelay) {

    public QuickBooksSettings {
        Environment chosen = environment == null ? Environment.SANDBOX : environment;
        apiUrl = apiUrl == null ? chosen.api() : apiUrl;
        authorizationUrl = authorizationUrl == null ? Environment.AUTHORIZATION : authorizationUrl;
        tokenUrl = tokenUrl == null ? Environment.TOKEN : tokenUrl;
        revokeUrl = revokeUrl == null ? Environment.REVOKE : revokeUrl;
        userinfoUrl = userinfoUrl == null ? chosen.userinfo() : userinfoUrl;
        jwksUrl = jwksUrl == null ? Environment.JWKS : jwksUrl;
        issuerUrl = issuerUrl == null ? Environment.ISSUER : issuerUrl;
    }

    /**
     * QuickBooks' limits for one company, less a margin for requests that travel at different speed.
     *
     * @param requestsPerSecond  requests a second at most; QuickBooks allows 10
     * @param requestsPerMinute  requests a minute at most; QuickBooks allows 500
     * @param batchesPerMinute   batches a minute at most; QuickBooks allows 40
     * @param pauseAfterThrottle how long nothing is sent after QuickBooks answered that a limit was met
     * @param throttleRepeats    how often a query or read that met a limit is repeated
     */
    public record Limits(
            @DefaultValue("8") @Min(1) int requestsPerSecond,
            @DefaultValue("480") @Min(1) int requestsPerMinute,
            @DefaultValue("38") @Min(1) int batchesPerMinute,
            @DefaultValue("60s") @NotNull Duration pauseAfterThrottle,
            @DefaultValue("3") @Min(0) int throttleRepeats) {
    }

    /** The client secret stays out of logs. */
    @Override
    public String toString() {
        return "QuickBooksSettings[environment=" + environment + ", apiUrl=" + apiUrl + "]";
    }
}
