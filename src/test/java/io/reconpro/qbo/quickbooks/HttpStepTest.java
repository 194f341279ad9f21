package io.reconpro.qbo.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.stream.Stream;

import io.reconpro.qbo.quickbooks.Outcome.Reason;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class HttpStepTest {

    static Stream<Exception> beforeTheFirstByte() {
        return Stream.of(new ConnectException("refused"), new UnknownHostException("nowhere"),
                new ConnectTimeoutException("too slow"));
    }

    static Stream<Exception> perhapsAfterIt() {
        return Stream.of(new SocketTimeoutException("Read timed out"), new SocketException("Connection reset"),
                new NoHttpResponseException("failed to respond"), new IllegalStateException("whatever"));
    }

    @ParameterizedTest
    @MethodSource("beforeTheFirstByte")
    void knowsThatNothingLeft(Exception caught) {
        assertThat(HttpStep.failure(caught)).isInstanceOfSatisfying(Reply.NotSent.class,
                notSent -> assertThat(notSent.reason()).isEqualTo(Reason.UNREACHABLE));
    }

    @ParameterizedTest
    @MethodSource("perhapsAfterIt")
    void assumesThatTheRequestLeft(Exception caught) {
        assertThat(HttpStep.failure(caught)).isInstanceOf(Reply.Lost.class);
    }

    @Test
    void knowsThatNothingLeftForAPortThatNobodyListensTo() throws IOException {
        QuickBooksSettings settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("quickbooks", QuickBooksSettings.class);
        HttpClientBuilder client = HttpClientBuilder.create();
        new QuickBooksConfiguration().quickBooksWrites(settings).configureHttpClient(client);
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        try (CloseableHttpClient http = client.build()) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> http.execute(new HttpPost("http://127.0.0.1:" + port), answer -> null))
                    .satisfies(caught -> assertThat(HttpStep.failure(caught)).isInstanceOf(Reply.NotSent.class));
        }
    }
}
