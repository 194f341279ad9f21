package io.reconpro.qbo.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.reconpro.qbo.run.Command;
import io.reconpro.qbo.run.Command.Kind;
import io.reconpro.qbo.run.Command.StartedBy;
import io.reconpro.qbo.sandbox.books.Books;
import io.reconpro.qbo.testkit.Database;
import io.reconpro.qbo.testkit.ExporterProcess;
import io.reconpro.qbo.testkit.ManyCompanies;
import io.reconpro.qbo.testkit.Parking;
import io.reconpro.qbo.testkit.RunningExporter;
import io.reconpro.qbo.testkit.Stage;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The process is killed when new classes are in ReconPro's list and renamed ones are not: the next update ends it. */
class KilledClassImportTest {

    private static final long COMPANY = 1;

    @TempDir
    private Path directory;

    @Test
    void theNextUpdateRepairsWhatWasWrittenHalf() {
        try (ManyCompanies stage = ManyCompanies.on(Database.POSTGRESQL, directory, 1); Parking parking = stage.parking()) {
            Books books = stage.quickBooks().books(ManyCompanies.realm(COMPANY));
            List<String> settings = stage.settings("exporter.lease=10m");
            try (ExporterProcess exporter = ExporterProcess.start(settings, parking.javaOptions()).awaitConnected(1)) {
                exporter.updateClasses(COMPANY);
                await(stage, names(books));
                rename(books, "Warranty", "Guarantee");
                books.create("Class", JsonNodeFactory.instance.objectNode().put("Name", "Insurance"));
                parking.park(COMPANY, "CLASS");
                exporter.updateClasses(COMPANY);
                Awaitility.await().atMost(ExporterProcess.PATIENCE).until(() -> parking.arrived().contains(COMPANY));
                exporter.kill();
            }
            parking.clear();
            stage.lapseLeases();
            assertThat(listed(stage)).contains("Insurance", "Warranty").doesNotContain("Guarantee");

            try (RunningExporter exporter = RunningExporter.start(settings)) {
                exporter.run(new Command(Kind.UPDATE_CLASSES, COMPANY, Stage.ADMINISTRATOR, StartedBy.MANUAL));
            }
            assertThat(listed(stage)).containsExactlyInAnyOrderElementsOf(names(books));
        }
    }

    private static void await(ManyCompanies stage, List<String> expected) {
        Awaitility.await().atMost(ExporterProcess.PATIENCE).untilAsserted(() ->
                assertThat(listed(stage)).containsExactlyInAnyOrderElementsOf(expected));
    }

    private static void rename(Books books, String name, String newName) {
        books.person().renames("Class", books.all("Class").filter(each -> each.path("Name").asText().equals(name))
                .findFirst().orElseThrow().get("Id").asText(), newName);
    }

    private static List<String> names(Books books) {
        return books.all("Class").map(each -> each.get("FullyQualifiedName").asText()).toList();
    }

    private static List<String> listed(ManyCompanies stage) {
        return JdbcClient.create(stage.databases().shop().dataSource())
                .sql("select fully_qualified_name from qb_class where company_id = ?").param(COMPANY)
                .query(String.class).list();
    }
}
