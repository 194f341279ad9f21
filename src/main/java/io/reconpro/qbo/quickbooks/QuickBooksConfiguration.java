package io.reconpro.qbo.quickbooks;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the connector that are made from its settings. */
@Configuration
@EnableConfigurationProperties(QuickBooksSettings.class)
class QuickBooksConfiguration {

    private static final String USER_AGENT = "ReconPro QuickBooks Online Exporter";

    /** Connections that rested longer are tried before use: a write on a dead one would end unknown. */
    private static final TimeValue RESTED = TimeValue.ofMilliseconds(200);
    private static final TimeValue IDLE = TimeValue.ofSeconds(20);

    @Bean
    RequestBudget requestBudget(QuickBooksSettings settings) {
        return new RequestBudget(settings, TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING);
    }

    /** HTTP client of what only asks. */
    @Bean
    HttpClientConfigurer quickBooksReads(QuickBooksSettings settings) {
        return client(settings, settings.readTimeout());
    }

    /** HTTP client of what writes. */
    @Bean
    HttpClientConfigurer quickBooksWrites(QuickBooksSettings settings) {
        return client(settings, settings.writeTimeout());
    }

    /** The client's own retries send a POST again after 429 and 503, below the ledger and the limits. */
    private static HttpClientConfigurer client(QuickBooksSettings settings, Duration answer) {
        return builder -> builder
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent(USER_AGENT)
                .evictIdleConnections(IDLE)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(answer))
                        .setConnectionRequestTimeout(timeout(settings.connectTimeout()))
                        .build())
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(MAX_CONNECTIONS)
                        .setMaxConnTotal(MAX_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout(settings.connectTimeout()))
                                .setSocketTimeout(timeout(answer))
                                .setValidateAfterInactivity(RESTED)
                                .build())
                        .build());
    }

    /** Enough for several companies at once; what one company may have under way is the budget's matter. */
    private static final int MAX_CONNECTIONS = 100;

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration.toMillis(), TimeUnit.MILLISECONDS);
    }
}
