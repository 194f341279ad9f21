package io.reconpro.qbo.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files in routes/: all that the product needs, and whether all that they name exists. */
final class RouteFiles {

    /** Without one of these an export would fail half-way, or fail without a word. */
    static final List<String> NEEDED = List.of(
            "routes/ask-for-settings.camel.yaml",
            "routes/begin-run.camel.yaml",
            "routes/clear-classes.camel.yaml",
            "routes/confirm-company-file.camel.yaml",
            "routes/connect-company.camel.yaml",
            "routes/unlink-document.camel.yaml",
            "routes/disconnect-company.camel.yaml",
            "routes/errors.camel.yaml",
            "routes/exchange-call.camel.yaml",
            "routes/export-bills.camel.yaml",
            "routes/export-documents.camel.yaml",
            "routes/export-invoices.camel.yaml",
            "routes/export-payments.camel.yaml",
            "routes/find-void-documents.camel.yaml",
            "routes/findings.camel.yaml",
            "routes/keep-connections.camel.yaml",
            "routes/mark-exported.camel.yaml",
            "routes/measure-companies.camel.yaml",
            "routes/notify-people.camel.yaml",
            "routes/pass-gate.camel.yaml",
            "routes/preview-export.camel.yaml",
            "routes/read-versions.camel.yaml",
            "routes/record-answers.camel.yaml",
            "routes/remove-old-runs.camel.yaml",
            "routes/renew-leases.camel.yaml",
            "routes/schedule-exports.camel.yaml",
            "routes/settle-writes.camel.yaml",
            "routes/start-export.camel.yaml",
            "routes/take-command.camel.yaml",
            "routes/tie-party.camel.yaml",
            "routes/update-classes.camel.yaml",
            "routes/write-documents.camel.yaml",
            "routes/write-payments.camel.yaml",
            "routes/write-records.camel.yaml");

    private static final String KAMELETS = "routes/kamelets/";
    private static final String KAMELET_ENDING = ".kamelet.yaml";

    private final Path directory;
    private final List<RouteFile> files;

    /** @throws StartRefusedException when one is missing or no YAML */
    RouteFiles(Path directory) {
        this.directory = directory;
        Set<String> names = NEEDED.stream().collect(Collectors.toCollection(TreeSet::new));
        names.addAll(names("routes", ".camel.yaml"));
        names.addAll(names("routes/kamelets", KAMELET_ENDING));
        files = names.stream().map(name -> RouteFile.read(directory, name)).toList();
    }

    List<RouteFile> files() {
        return files;
    }

    Set<String> statements() {
        return all(RouteFile::statements);
    }

    /** What the files name and nobody provides, each with the file that names it. */
    List<String> problems(Predicate<String> isBean) {
        List<String> problems = new ArrayList<>();
        Set<String> directs = all(RouteFile::directs);
        Set<String> configurations = all(RouteFile::routeConfigurations);
        for (RouteFile file : files) {
            missing(file.directsCalled(), directs::contains).forEach(name -> problems.add(file.name()
                    + " calls direct:" + name + ", and no route listens there: correct the name, or put the route back"));
            missing(file.beans(), isBean).forEach(name -> problems.add(file.name()
                    + " names the bean " + name + ", which does not exist: correct the name"));
            missing(file.routeConfigurationsNamed(), configurations::contains).forEach(name -> problems.add(file.name()
                    + " names the route configuration " + name + ", which no file defines: correct the name"));
        }
        Map<String, List<String>> users = new TreeMap<>();
        files.forEach(file -> Stream.concat(file.statements().stream(),
                        file.kameletsCalled().stream().map(name -> KAMELETS + name + KAMELET_ENDING))
                .filter(name -> !exists(name))
                .forEach(name -> users.computeIfAbsent(name, first -> new ArrayList<>()).add(file.name())));
        users.forEach((name, by) -> problems.add(name + " is missing, and is used by " + String.join(", ", by)
                + ": put the file back"));
        return problems;
    }

    private Set<String> all(Function<RouteFile, Collection<String>> part) {
        return files.stream().flatMap(file -> part.apply(file).stream()).collect(Collectors.toSet());
    }

    private static Stream<String> missing(Set<String> named, Predicate<String> exists) {
        return named.stream().filter(exists.negate());
    }

    private boolean exists(String name) {
        return Files.isRegularFile(directory.resolve(name));
    }

    private List<String> names(String folder, String ending) {
        try (Stream<Path> paths = Files.list(directory.resolve(folder))) {
            return paths.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(ending))
                    .map(name -> folder + "/" + name).toList();
        } catch (NoSuchFileException e) {
            throw new StartRefusedException("The folder " + directory.resolve(folder).toAbsolutePath().normalize()
                    + " is missing: start the exporter in the folder that holds application.yaml and routes/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
