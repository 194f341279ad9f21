package io.reconpro.qbo.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A file of routes or a kamelet, as far as it names other things.
 *
 * @param name   as an operator would write it, such as routes/findings.camel.yaml
 * @param values every value in it
 */
record RouteFile(String name, List<Value> values) {

    private static final Pattern DIRECT = Pattern.compile("^direct:([\\w-]+)");
    private static final Pattern KAMELET = Pattern.compile("^kamelet:(?!source$|sink$)([\\w-]+)");
    private static final Pattern STATEMENT = Pattern.compile("resource:file:(routes/sql/[\\w.-]+)$");
    private static final Pattern BEAN = Pattern.compile("#bean:(\\w+)|^#(\\w+)$|\\$\\{bean:(\\w+)|^jdbc:(\\w+)");

    /**
     * A value and where it stands.
     *
     * @param path the keys that lead to it, each with a slash before it; the items of a list have none
     */
    record Value(String path, String text) {

        boolean isAt(String end) {
            return path.endsWith(end);
        }
    }

    /** @throws StartRefusedException when the file is missing or no YAML */
    static RouteFile read(Path directory, String name) {
        try {
            List<Value> values = new ArrayList<>();
            flatten("", new Yaml(new SafeConstructor(new LoaderOptions())).load(
                    Files.readString(directory.resolve(name))), values);
            return new RouteFile(name, values);
        } catch (IOException e) {
            throw new StartRefusedException(name + " is missing: put the file back");
        } catch (YAMLException e) {
            throw new StartRefusedException(name + " is no valid YAML: " + StartFailureAnalyzer.oneLine(e)
                    + ": correct the file there");
        }
    }

    private static void flatten(String path, Object content, List<Value> values) {
        if (content instanceof Map<?, ?> map) {
            map.forEach((key, value) -> flatten(path + "/" + key, value, values));
        } else if (content instanceof List<?> list) {
            list.forEach(value -> flatten(path, value, values));
        } else if (content != null) {
            values.add(new Value(path, content.toString()));
        }
    }

    /** The direct: endpoints that its routes listen to. */
    Set<String> directs() {
        return found(DIRECT, values.stream().filter(value -> value.isAt("/from/uri")));
    }

    Set<String> directsCalled() {
        return found(DIRECT, values.stream().filter(value -> !value.isAt("/from/uri")));
    }

    Set<String> kameletsCalled() {
        return found(KAMELET, values.stream());
    }

    Set<String> routeConfigurations() {
        return at("/routeConfiguration/id");
    }

    Set<String> routeConfigurationsNamed() {
        return at("/routeConfigurationId");
    }

    /** The beans it names; what a kamelet is given by its user counts for the user's file. */
    Set<String> beans() {
        Set<String> beans = found(BEAN, values.stream());
        beans.addAll(at("/ref"));
        beans.addAll(at("/parameters/client"));
        return beans;
    }

    /** The statements it names, such as routes/sql/select-invoices.sql. */
    Set<String> statements() {
        Set<String> statements = found(STATEMENT, values.stream());
        at("/parameters/statement").forEach(name -> statements.add("routes/sql/" + name + ".sql"));
        return statements;
    }

    Set<String> at(String path) {
        Set<String> texts = new TreeSet<>();
        values.stream().filter(value -> value.isAt(path)).forEach(value -> texts.add(value.text()));
        return texts;
    }

    private static Set<String> found(Pattern pattern, Stream<Value> values) {
        Set<String> names = new TreeSet<>();
        values.flatMap(value -> pattern.matcher(value.text()).results()).map(RouteFile::firstGroup).forEach(names::add);
        return names;
    }

    private static String firstGroup(MatchResult match) {
        for (int i = 1; i <= match.groupCount(); i++) {
            if (match.group(i) != null) {
                return match.group(i);
            }
        }
        return match.group();
    }
}
