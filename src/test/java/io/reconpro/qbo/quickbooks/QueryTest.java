package io.reconpro.qbo.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QueryTest {

    @Property
    void aLiteralIsReadBackAsItWas(@ForAll("names") String name) {
        assertThat(readBack(Query.literal(name))).containsExactly(name);
    }

    @Property
    void aListIsReadBackAsItWas(@ForAll("lists") List<String> names) {
        assertThat(readBack(Query.in("DisplayName", names))).isEqualTo(names);
    }

    @Property
    void noListIsTooLongAndNoValueIsLost(@ForAll("lists") List<String> names) {
        List<Query> queries = Query.in("Customer", "DisplayName", names, "Active IN (true, false)");

        assertThat(queries).allSatisfy(query -> {
            assertThat(readBack(query.where())).hasSizeBetween(1, Query.LONGEST_LIST);
            assertThat(query.where()).endsWith(" AND Active IN (true, false)");
        });
        assertThat(queries.stream().flatMap(query -> readBack(query.where()).stream()))
                .containsExactlyElementsOf(names.stream().distinct().toList());
    }

    @Test
    void escapesWithABackslash() {
        assertThat(Query.literal("Amy's \\ Co & Sons #1 “é”")).isEqualTo("'Amy\\'s \\\\ Co & Sons #1 “é”'");
    }

    @Test
    void splitsALongList() {
        List<String> names = IntStream.range(0, 101).mapToObj(Integer::toString).toList();

        assertThat(Query.in("Item", "Name", names, "")).hasSize(3);
        assertThat(Query.in("Item", "Name", List.of(), "")).isEmpty();
    }

    @Test
    void ordersAndPages() {
        assertThat(new Query("Item", "Active = true").statement(1001, 1000)).isEqualTo(
                "SELECT * FROM Item WHERE Active = true ORDERBY Id ASC STARTPOSITION 1001 MAXRESULTS 1000");
        assertThat(Query.all("Preferences").statement(1, 1000)).isEqualTo("SELECT * FROM Preferences");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("'\\&#\"%,() ab“é漢\uD83D\uDE97\n").ofMaxLength(12);
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return names().list().ofMinSize(1).ofMaxSize(130);
    }

    /** The literals of a condition, as a reader of QuickBooks' language finds them. */
    private static List<String> readBack(String condition) {
        List<String> values = new ArrayList<>();
        StringBuilder value = null;
        for (int i = 0; i < condition.length(); i++) {
            char next = condition.charAt(i);
            if (value == null) {
                value = next == '\'' ? new StringBuilder() : null;
            } else if (next == '\\') {
                value.append(condition.charAt(++i));
            } else if (next == '\'') {
                values.add(value.toString());
                value = null;
            } else {
                value.append(next);
            }
        }
        assertThat(value).as("literal left open in %s", condition).isNull();
        return values;
    }
}
