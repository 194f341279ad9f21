package io.reconpro.qbo.endtoend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** The page of rules states each of them once, and the tests that it names exist. */
class BehaviourPageTest {

    private static final Pattern SECTION = Pattern.compile("(?m)^#+ (S-\\d\\d) .*$");
    private static final Pattern TESTS = Pattern.compile("`(\\w+)#(\\w+)`");

    private final Map<String, String> sections = sections(read());

    @Test
    void statesEveryRuleOnce() {
        List<String> rules = IntStream.rangeClosed(1, 44).filter(number -> number < 29 || number > 32)
                .mapToObj("S-%02d"::formatted).toList();

        assertThat(SECTION.matcher(read()).results().map(found -> found.group(1))).containsExactlyElementsOf(rules);
    }

    @Test
    void namesTestsOfEveryRule() {
        assertThat(sections).allSatisfy((rule, text) -> assertThat(tests(text)).as(rule).isNotEmpty());
    }

    @Test
    void namesOnlyTestsThatExist() {
        List<Class<?>> classes = ReflectionSupport.findAllClassesInPackage("io.reconpro.qbo", any -> true, any -> true);
        Map<String, Set<String>> existing = classes.stream().filter(tests -> isRun(tests, classes))
                .flatMap(tests -> Arrays.stream(tests.getDeclaredMethods()))
                .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                .collect(groupingBy(method -> outermost(method.getDeclaringClass()), mapping(method -> method.getName(), toSet())));

        assertThat(sections).allSatisfy((rule, text) -> assertThat(tests(text)).as(rule).allSatisfy(test ->
                assertThat(existing.getOrDefault(test.group(1), Set.of())).as(test.group(1)).contains(test.group(2))));
    }

    /** A class whose name does not end in Test is run only as part of one whose name does. */
    private static boolean isRun(Class<?> tests, List<Class<?>> all) {
        return all.stream().filter(run -> outermost(run).endsWith("Test") && !Modifier.isAbstract(run.getModifiers()))
                .anyMatch(tests::isAssignableFrom);
    }

    private static String outermost(Class<?> tests) {
        return tests.getEnclosingClass() == null ? tests.getSimpleName() : outermost(tests.getEnclosingClass());
    }

    private static List<MatchResult> tests(String section) {
        return TESTS.matcher(section).results().toList();
    }

    private static Map<String, String> sections(String page) {
        Map<String, String> sections = new LinkedHashMap<>();
        List<MatchResult> headings = SECTION.matcher(page).results().toList();
        List<Integer> ends = Stream.concat(headings.stream().skip(1).map(MatchResult::start),
                Stream.of(page.length())).toList();
        for (int i = 0; i < headings.size(); i++) {
            sections.put(headings.get(i).group(1), page.substring(headings.get(i).end(), ends.get(i)));
        }
        return sections;
    }

    private static String read() {
        try {
            return Files.readString(Path.of("docs", "behaviour.md"));
        } catch (IOException e) {
            throw new IllegalStateException("The page of rules cannot be read", e);
        }
    }
}
