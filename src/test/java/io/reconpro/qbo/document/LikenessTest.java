package io.reconpro.qbo.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "Acme,                Acme Inc,              true",
        "Acme Motors LLC,     ACME MOTORS,           true",
        "Doe Jane,            Jane Doe,              true",
        "Joe's Garage,        JOES GARAGE Inc.,      true",
        "Harbor Auto,         Harbor Auto South,     true",
        "Harbor Auto,         Harbor Auto (deleted), true",
        "The Company,         the company,           true",
        "Acme Motors,         Baker Motors,          false",
        "Harbor Auto,         Sunset Bakery,         false",
        "The Company,         Acme,                  false"})
    void isWhereOneNameHoldsAllThatTheOtherSays(String one, String other, boolean alike) {
        assertThat(Likeness.of(one, other)).isEqualTo(alike);
        assertThat(Likeness.of(other, one)).isEqualTo(alike);
    }
}
