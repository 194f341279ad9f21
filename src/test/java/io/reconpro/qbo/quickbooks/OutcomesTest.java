package io.reconpro.qbo.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.reconpro.qbo.quickbooks.Outcome.Done;
import io.reconpro.qbo.quickbooks.Outcome.NotExecuted;
import io.reconpro.qbo.quickbooks.Outcome.Reason;
import io.reconpro.qbo.quickbooks.Outcome.Refused;
import io.reconpro.qbo.quickbooks.Outcome.Stale;
import io.reconpro.qbo.quickbooks.Outcome.Unknown;
import io.reconpro.qbo.quickbooks.Reply.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomesTest {

    @ParameterizedTest
    @ValueSource(strings = {"120", "500", "610", "620", "630", "700", "800", "900", "1040", "1050", "2000", "2010", "2020",
        "2030", "2040", "2050", "2060", "2100", "2120", "2130", "2160", "2170", "2180", "2240", "2250", "2280", "2290",
        "2300", "2500", "2600", "3000", "4000", "4001", "5000", "5020", "5030", "6000", "6010", "6030", "6040", "6041",
        "6050", "6070", "6080", "6090", "6100", "6130", "6140", "6150", "6160", "6170", "6180", "6190", "6200", "6210",
        "6220", "6230", "6240", "6250", "6270", "6280", "6310", "6320", "6420", "6430", "6440", "6450", "6480", "6520",
        "6540", "0610"})
    void refusesForGoodOnAKnownPermanentCode(String code) {
        assertThat(of(400, code, "ValidationFault", "")).isInstanceOf(Refused.class);
        assertThat(of(200, code, "ValidationFault", "")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"600", "1000", "1010", "1020", "4002", "6002", "10000", "10100", "10200", "7777", ""})
    void doesNotKnowOnAnyOtherCode(String code) {
        assertThat(of(400, code, "ValidationFault", "")).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"500,6240", "500,3100", "503,3001", "504,6002", "500,5010", "502,610"})
    void putsAServerErrorBeforeTheCode(int status, String code) {
        assertThat(of(status, code, "ValidationFault", "")).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Please wait a few minutes and try again", "Unexpected Internal Error. (-30003)",
        "An unexpected error occurred"})
    void doesNotKnowAfterABusinessFaultThatPasses(String detail) {
        assertThat(of(400, "6000", "ValidationFault", detail)).isInstanceOf(Unknown.class);
    }

    @Test
    void doesNotTrustASystemFault() {
        assertThat(of(200, "500", "SystemFault", "")).isInstanceOf(Unknown.class);
        assertThat(of(400, "2010", "SystemFault", "")).isInstanceOf(Unknown.class);
    }

    @Test
    void doesNotKnowWhenOneOfSeveralErrorsIsUnknown() {
        assertThat(sort(400, fault("ValidationFault", "6240", "7777"))).isInstanceOf(Unknown.class);
        assertThat(sort(400, fault("ValidationFault", "6240", "2050"))).isInstanceOf(Refused.class);
    }

    @Test
    void tellsStaleFromClosedBooks() {
        assertThat(of(400, "5010", "ValidationFault", "You and X were working on this at the same time"))
                .isInstanceOf(Stale.class);
        assertThat(of(400, "5010", "ValidationFault", "The account period has closed and the account books cannot be updated"))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"429,3001", "429,''", "403,3001", "403,003001", "200,3001", "400,3001"})
    void knowsAThrottleByStatusOrCode(int status, String code) {
        assertNotExecuted(of(status, code, "SERVICE", ""), Reason.THROTTLED);
    }

    @Test
    void knowsAThrottleByItsWords() {
        assertNotExecuted(of(403, "", "SERVICE", "message=ThrottleExceeded; errorCode=003001; statusCode=403"),
                Reason.THROTTLED);
        assertNotExecuted(sort(429, "<html>Too many</html>"), Reason.THROTTLED);
    }

    @ParameterizedTest
    @CsvSource({"401,100", "401,110", "401,3200", "401,003200", "401,3202", "401,''", "403,3100", "400,3200"})
    void knowsARefusedToken(int status, String code) {
        assertNotExecuted(of(status, code, "AUTHENTICATION", ""), Reason.UNAUTHORIZED);
    }

    @Test
    void knowsARefusedTokenWithoutAFault() {
        assertNotExecuted(sort(401, ""), Reason.UNAUTHORIZED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"130", "140", "150"})
    void knowsACompanyThatIsAway(String code) {
        assertNotExecuted(of(400, code, "ValidationFault", ""), Reason.UNREACHABLE);
    }

    static Stream<Arguments> answersThatProveNothing() {
        return Stream.of(
                Arguments.of(200, ""), Arguments.of(200, "{}"), Arguments.of(200, "<html>Welcome</html>"),
                Arguments.of(200, "{\"Invoice\":{}}"), Arguments.of(200, "{\"Invoice\":{\"Id\":\"\"}}"),
                Arguments.of(200, "{\"Bill\":{\"Id\":\"3\"}}"), Arguments.of(200, "{\"Invoice\":{\"Id\":\"3\""),
                Arguments.of(302, ""), Arguments.of(400, ""), Arguments.of(404, "<html>Not found</html>"),
                Arguments.of(502, "<html>Bad Gateway</html>"), Arguments.of(503, ""), Arguments.of(504, ""));
    }

    @ParameterizedTest
    @MethodSource("answersThatProveNothing")
    void doesNotKnowOnAnAnswerThatProvesNothing(int status, String body) {
        assertThat(sort(status, body)).isInstanceOf(Unknown.class);
    }

    @Test
    void isDoneOnlyWithTheEntityAndItsId() {
        assertThat(sort(200, "{\"Invoice\":{\"Id\":\"3\",\"status\":\"Deleted\"}}")).isInstanceOf(Done.class);
        assertThat(sort(200, "{\"Invoice\":{\"Id\":\"3\"},\"Fault\":{\"Error\":[{\"code\":\"6240\"}]}}"))
                .isInstanceOf(Refused.class);
    }

    private static Outcome of(int status, String code, String type, String detail) {
        return sort(status, """
                {"Fault":{"Error":[{"Message":"","Detail":"%s","code":"%s"}],"type":"%s"}}""".formatted(detail, code, type));
    }

    private static String fault(String type, String... codes) {
        String errors = String.join(",", Arrays.stream(codes).map(code -> "{\"code\":\"" + code + "\"}").toList());
        return "{\"Fault\":{\"Error\":[" + errors + "],\"type\":\"" + type + "\"}}";
    }

    /** The outcome of creating an invoice that was answered so. */
    private static Outcome sort(int status, String body) {
        Member member = new Member("1", "Invoice", "create", "{}");
        Call call = new Call(1, "R", false, List.of(member));
        return AnswerReader.read(call, Received.of(status, body, null, null)).outcomes().get(0);
    }

    private static void assertNotExecuted(Outcome outcome, Reason reason) {
        assertThat(outcome).isInstanceOfSatisfying(NotExecuted.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }
}
