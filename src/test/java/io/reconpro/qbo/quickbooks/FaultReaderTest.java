package io.reconpro.qbo.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import io.reconpro.qbo.quickbooks.Reply.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultReaderTest {

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of("business", "ValidationFault", "6240", "Duplicate Name", """
                        {"Fault":{"Error":[{"Message":"Duplicate Name","Detail":"The name exists","code":"6240",
                         "element":"DisplayName"}],"type":"ValidationFault"},"time":"2026-11-23T08:00:00.000-08:00"}"""),
                Arguments.of("gateway", "AUTHENTICATION", "3200", "message=AuthenticationFailed", """
                        {"warnings":null,"fault":{"error":[{"message":"message=AuthenticationFailed","detail":"Token expired",
                         "code":"003200","element":null}],"type":"AUTHENTICATION"},"time":1601391072830}"""),
                Arguments.of("XML", "SERVICE", "3001", "ThrottleExceeded", """
                        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                        <IntuitResponse xmlns="http://schema.intuit.com/finance/v3">
                        <Fault type="SERVICE"><Error code="3001"><Message>ThrottleExceeded</Message>
                        <Detail>Wait</Detail></Error></Fault></IntuitResponse>"""),
                Arguments.of("OAuth", "OAUTH", "invalid_grant", "Token invalid", """
                        {"error":"invalid_grant","error_description":"Token invalid"}"""),
                Arguments.of("one error without a list", "SystemFault", "10000", "An application error", """
                        {"Fault":{"Error":{"Message":"An application error","code":10000},"type":"SystemFault"}}"""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void readsEveryShape(String shape, String type, String code, String message, String body) {
        assertThat(FaultReader.read(Received.of(400, body, null, null))).hasValueSatisfying(fault -> {
            assertThat(fault.type()).isEqualTo(type);
            assertThat(fault.errors()).singleElement().satisfies(error -> {
                assertThat(error.code()).isEqualTo(code);
                assertThat(error.message()).isEqualTo(message);
                assertThat(error.detail()).isNotNull();
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "<html><body>Bad Gateway</body></html>", "<html><br>not closed", "{\"Invoice\":{}}",
        "{\"Fault\":", "null", "[]", "{\"Fault\":null}"})
    void findsNoFaultWhereThereIsNone(String body) {
        assertThat(FaultReader.read(Received.of(502, body, null, null))).isEmpty();
    }

    @Test
    void readsSeveralErrors() {
        Fault fault = FaultReader.read(Received.of(400, """
                {"Fault":{"Error":[{"Message":"A","Detail":"a","code":"2050","element":"Line"},
                 {"Message":"B","code":"2020"}],"type":"ValidationFault"}}""", null, null)).orElseThrow();

        assertThat(fault.errors()).extracting(FaultError::code).containsExactly("2050", "2020");
        assertThat(fault.errors()).extracting(FaultError::element).containsExactly("Line", null);
        assertThat(fault.text()).isEqualTo("2050 A: a; 2020 B:");
        assertThat(fault.has("2020")).isTrue();
    }

    @Test
    void opensNothingThatXmlNames() {
        assertThat(FaultReader.read(Received.of(400, """
                <!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <R><Fault type="x"><Error code="1"><Message>&secret;</Message></Error></Fault></R>""", null, null))).isEmpty();
    }

    @Test
    void keepsAZeroCode() {
        assertThat(List.of("0", "000", "0610")).extracting(code -> FaultReader.error(code, "", "", null).code())
                .containsExactly("0", "0", "610");
    }
}
