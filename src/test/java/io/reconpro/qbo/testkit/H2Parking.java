package io.reconpro.qbo.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link Parking} in H2 files, whose triggers are classes in the exporter's process: {@link ParkingTrigger} alone. */
final class H2Parking implements Parking {

    private final Path directory;

    H2Parking(TestDatabases databases, Path directory) {
        this.directory = directory;
        createTriggers(databases.shop(), ParkingTrigger.SHOP_EVENTS);
        createTriggers(databases.exporter(), ParkingTrigger.EXPORTER_EVENTS);
        copyTrigger();
    }

    private static void createTriggers(DatabaseAccess database, List<String> events) {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        events.forEach(event -> jdbc.execute("create trigger park_%s before %s for each row call '%s'"
                .formatted(event.replaceAll("\\W+", "_"), event, ParkingTrigger.class.getName())));
    }

    private void copyTrigger() {
        String name = ParkingTrigger.class.getName().replace('.', '/') + ".class";
        Path copy = directory.resolve("classes").resolve(name);
        try (InputStream compiled = ParkingTrigger.class.getResourceAsStream("/" + name)) {
            Files.createDirectories(copy.getParent());
            Files.copy(compiled, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void park(long companyId, String step) {
        try {
            Files.writeString(directory.resolve(Long.toString(companyId)), step);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<Long> arrived() {
        return files().filter(name -> name.endsWith(ParkingTrigger.ARRIVED))
                .map(name -> Long.valueOf(name.substring(0, name.length() - ParkingTrigger.ARRIVED.length())))
                .collect(Collectors.toSet());
    }

    @Override
    public void clear() {
        files().filter(name -> Character.isDigit(name.charAt(0))).forEach(name -> delete(directory.resolve(name)));
    }

    private Stream<String> files() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> javaOptions() {
        return List.of("-D" + ParkingTrigger.DIRECTORY + "=" + directory, "-cp " + directory.resolve("classes"));
    }

    @Override
    public void close() {
        clear();
    }
}
