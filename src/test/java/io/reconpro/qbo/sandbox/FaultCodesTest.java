package io.reconpro.qbo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every fault code of Intuit's accounting API has a rule that raises it, or a reason why none can. */
class FaultCodesTest {

    private static final String RULES = "src/sandbox/java/io/reconpro/qbo/sandbox";
    private static final String TESTS = "src/test/java/io/reconpro/qbo/sandbox";

    private static final List<String> RAISED = List.of("500", "600", "610", "620", "900", "1040", "1050", "2000", "2010",
            "2020", "2030", "2040", "2050", "2060", "2070", "2080", "2120", "2130", "2140", "2150", "2170", "2200", "2210",
            "2220", "2230", "2250", "2280", "2290", "2500", "2600", "3001", "3100", "3200", "4000", "4001", "5010", "5030",
            "6000", "6010", "6070", "6080", "6090", "6100", "6130", "6140", "6150", "6160", "6170", "6180", "6200",
            "6210", "6220", "6230", "6240", "6250", "6270", "6280", "6310", "6320", "6420", "6430", "6440", "6450", "6480",
            "6520", "6540", "10000");

    private static final Map<String, String> NEVER = Map.ofEntries(
            Map.entry("100, 110, 130, 140, 150, 3202", "states of Intuit's servers: a test asks for them by a rule"),
            Map.entry("120, 5020, 6190", "states of user and subscription: a test asks for them by a rule"),
            Map.entry("1000, 1010, 1020, 4002, 6002", "failures of Intuit's servers: a test asks for them by a rule"),
            Map.entry("630, 800", "no entity here can be doubled by its Id or held by what depends on it"),
            Map.entry("700", "a parent that is not there is an invalid reference, 2500"),
            Map.entry("2090, 2100, 2110, 2160, 2180, 2190, 2240", "numbers and ranges are 2080 and 2140, as one cannot "
                    + "tell from outside which of them QuickBooks would choose"),
            Map.entry("2300", "there are no journal entries"),
            Map.entry("3000", "custom fields are not checked against their definitions"),
            Map.entry("5000", "no field here is deprecated"),
            Map.entry("6030, 6040, 6041, 6050", "there are no attachments"),
            Map.entry("10100, 10200", "answers are paged, and a company is never reset"));

    private static String rules;
    private static String tests;

    @BeforeAll
    static void read() throws IOException {
        rules = sources(RULES);
        tests = sources(TESTS);
    }

    private static String sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("FaultCodesTest.java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    @Test
    void areRaisedByARuleOfTheirOwnAndTried() {
        assertThat(RAISED).filteredOn(code -> !rules.contains('"' + code + '"')).as("no rule").isEmpty();
        assertThat(RAISED).filteredOn(code -> !Pattern.compile("\\b0*" + code + "\\b").matcher(tests).find())
                .as("no test").isEmpty();
    }

    @Test
    void areLackingOnlyForAReason() {
        List<String> lacking = NEVER.keySet().stream().flatMap(codes -> Stream.of(codes.split(", "))).toList();

        assertThat(lacking).doesNotHaveDuplicates().doesNotContainAnyElementsOf(RAISED);
        assertThat(lacking).filteredOn(code -> rules.contains('"' + code + '"')).as("raised after all").isEmpty();
    }
}
