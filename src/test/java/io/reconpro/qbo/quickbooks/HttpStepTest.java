package io.reconpro.qbo.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;

import io.reconpro.qbo.quickbooks.Outcome.Reason;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
}
