package io.reconpro.qbo.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {
        "Harbor Auto,HARBOR AUTO", " Harbor  Auto ,Harbor Auto", "Jos\u00e9,Jose\u0301", "Stra\u00dfe,STRASSE",
        "\u0130zmir,i\u0307zmir"})
    void comparesWithoutCaseBlanksAndSpellingOfAccents(String one, String other) {
        assertThat(Names.fold(one)).isEqualTo(Names.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"Jose,José", "Harbor Auto,HarborAuto", "O'Brien,O Brien"})
    void tellsDifferentNamesApart(String one, String other) {
        assertThat(Names.fold(one)).isNotEqualTo(Names.fold(other));
    }

    @Test
    void knowsARecordThatWasMadeInactive() {
        assertThat(Names.foldListed("Harbor Auto (deleted)")).isEqualTo("harbor auto");
        assertThat(Names.spellings("Harbor Auto")).containsExactly("Harbor Auto", "Harbor Auto (deleted)");
    }

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {
        "Fleet: North,Fleet - North", "a:b:c,a - b - c", "'a\tb\r\nc',a b c", " plain ,plain"})
    void replacesWhatQuickBooksForbids(String name, String expected) {
        assertThat(Names.clean(name)).isEqualTo(expected);
    }

    @Test
    void cutsBetweenCharactersNotInsideThem() {
        assertThat(Texts.shorten("ab😀d", 3)).isEqualTo("ab");
        assertThat(Texts.shorten("ab cd", 3)).isEqualTo("ab");
        assertThat(Texts.shorten("abc", 3)).isEqualTo("abc");
        assertThat(Texts.shorten(null, 3)).isNull();
    }
}
