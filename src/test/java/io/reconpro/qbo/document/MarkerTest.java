package io.reconpro.qbo.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTest {

    private static final String REQUEST_ID = "0123456789ABCDEFGHIJKLMNOPQRSTUV";

    /** Invoices of earlier releases are found by it: this line may never change. */
    @Test
    void hasAFixedForm() {
        assertThat(Marker.of("invoice", "10-B", REQUEST_ID))
                .isEqualTo("ReconPro invoice 10-B, ref 0123456789ABCDEFGHIJKLMNOPQRSTUV");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "Keys at the desk\n%s", "%s\nadded by hand", "before %s.", "a\r\n%s\r\nb"})
    void isFoundInsideAPersonsText(String note) {
        assertThat(Marker.requestId(note.formatted(Marker.of("invoice", "1001", REQUEST_ID)))).contains(REQUEST_ID);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "ReconPro invoice 1001", "ReconPro invoice 1001, ref SHORT",
        "ReconPro invoice 1001\n, ref 0123456789ABCDEFGHIJKLMNOPQRSTUV",
        "ReconPro invoice 1001, ref 0123456789ABCDEFGHIJKLMNOPQRSTUVW"})
    void isNotFoundInOtherText(String note) {
        assertThat(Marker.requestId(note)).isEmpty();
    }

    @Test
    void isAppendedBelowANote() {
        assertThat(Marker.append("Keys at the desk", "marker")).isEqualTo("Keys at the desk\nmarker");
        assertThat(Marker.append(null, "marker")).isEqualTo("marker");
    }
}
