package io.reconpro.qbo.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exporter's default database forgets nothing that was committed just before its process died. */
class H2FilesTest {

    @TempDir
    private Path directory;

    @Test
    void aCommittedRowIsThereAfterTheProcessDied() throws Exception {
        String url = defaultUrl().replace("./data", directory.toString());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        int exitCode = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"),
                CommitsAndDies.class.getName(), url).inheritIO().start().waitFor();

        assertThat(exitCode).isEqualTo(CommitsAndDies.DEAD);
        try (Connection database = DriverManager.getConnection(url, "sa", "");
                var rows = database.createStatement().executeQuery("select count(*) from note")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    /** What application.yaml gives the exporter's own tables. */
    private static String defaultUrl() throws Exception {
        Matcher matcher = Pattern.compile("jdbc:h2:file:\\./data/exporter[^\"]*")
                .matcher(Files.readString(Path.of("application.yaml")));
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    /** A process that ends without another word once its row is committed. */
    static final class CommitsAndDies {

        static final int DEAD = 77;

        private CommitsAndDies() {
        }

        public static void main(String[] args) throws SQLException {
            Connection database = DriverManager.getConnection(args[0], "sa", "");
            database.createStatement().execute("create table note (id int)");
            database.createStatement().execute("insert into note values (1)");
            Runtime.getRuntime().halt(DEAD);
        }
    }
}
