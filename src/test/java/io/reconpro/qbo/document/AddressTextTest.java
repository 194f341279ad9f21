package io.reconpro.qbo.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.reconpro.qbo.quickbooks.entity.PhysicalAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTextTest {

    private static final PhysicalAddress PIER = address("1 Pier Rd.", "Unit 4", "Astoria", "OR", "97103", "US");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # line 1                             | line 2 | city    | state | zip   | country       | same
            1 Pier Rd.                           | Unit 4 | Astoria | OR    | 97103 | US            | true
            1 PIER RD                            | unit 4 | astoria | or    | 97103 | USA           | true
            1 Pier Rd, Unit 4                    |        | Astoria | OR    | 97103 | United States | true
            1 Pier Rd. Unit 4, Astoria, OR 97103 |        |         |       |       |               | true
            1 Pier Rd.                           | Unit 4 | Astoria | OR    | 97103 |               | true
            1 Pier Rd.                           | Unit 4 | Astoria | OR    | 97103 | CAN           | false
            1 Pier Rd.                           |        | Astoria | OR    | 97103 | US            | false
            11 Pier Rd.                          | Unit 4 | Astoria | OR    | 97103 | US            | false
            1 Pier Rd.                           | Unit 4 | Astoria | OR    |       | US            | false
            """)
    void comparesPlacesAndNotHowTheyAreWritten(String line1, String line2, String city, String state, String zip,
            String country, boolean same) {
        assertThat(AddressText.same(PIER, address(line1, line2, city, state, zip, country))).isEqualTo(same);
    }

    @Test
    void takesAnAddressOfNothingForNone() {
        assertThat(AddressText.same(null, address(null, null, null, null, null, null))).isTrue();
        assertThat(AddressText.same(null, PIER)).isFalse();
    }

    @Test
    void readsInOneLine() {
        assertThat(AddressText.of(PIER)).isEqualTo("1 Pier Rd., Unit 4, Astoria, OR, 97103, US");
        assertThat(AddressText.of(address(null, null, null, null, null, null))).isNull();
    }

    private static PhysicalAddress address(String line1, String line2, String city, String state, String zip,
            String country) {
        return new PhysicalAddress(line1, line2, null, city, state, zip, country);
    }
}
