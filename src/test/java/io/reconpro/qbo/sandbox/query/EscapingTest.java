package io.reconpro.qbo.sandbox.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reconpro.qbo.sandbox.books.QboFault;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EscapingTest {

    @Property
    void aTextEscapedWithBackslashesIsReadBackUnchanged(@ForAll("names") String name) {
        String escaped = name.replace("\\", "\\\\").replace("'", "\\'");

        Query query = Query.parse("SELECT * FROM Customer WHERE DisplayName IN ('" + escaped + "','" + escaped
                + "') AND Active = true");

        assertThat(query.conditions()).first().extracting(Condition::values).asList().containsExactly(name, name);
        assertThat(query.conditions()).hasSize(2);
    }

    @Property
    void aDoubledQuoteIsNeverAnEscape(@ForAll("names") String before, @ForAll("names") String after) {
        String text = (before + "'" + after).replace("\\", "").replace("'", "''");

        assertThatThrownBy(() -> Query.parse("SELECT * FROM Customer WHERE DisplayName = '" + text + "'"))
                .isInstanceOf(QboFault.class);
    }

    @Property
    void findsExactlyTheRecordOfThatName(@ForAll("names") String name) {
        Rows rows = Rows.of("{`Id`:`1`}", "{`Id`:`2`,`DisplayName`:`another`}");
        rows.rows().get(0).put("DisplayName", name + "!");

        String escaped = (name + "!").replace("\\", "\\\\").replace("'", "\\'");
        assertThat(rows.ids("SELECT * FROM Customer WHERE DisplayName = '" + escaped + "'")).containsExactly("1");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("'\\\"&#%+;:()<>=\u2019\u00e9\u00df\u20ac \t\n").alpha().numeric()
                .withCharRange('\u0100', '\u024f').ofMaxLength(30);
    }
}
