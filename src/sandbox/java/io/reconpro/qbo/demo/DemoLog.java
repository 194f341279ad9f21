package io.reconpro.qbo.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Writes the stored log of the last run to a file: one line a document, and its findings below it. */
final class DemoLog {

    private static final Path FILE = Path.of("target", "demo-log.txt");

    private DemoLog() {
    }

    static Path write(String exporterDatabase) throws IOException {
        List<String> lines = JdbcClient.create(new DriverManagerDataSource(exporterDatabase, "sa", "")).sql("""
                select case line_type
                    when 'DOCUMENT' then concat_ws('  ', document_date, rpad(source_number, 22), rpad(action, 9),
                        lpad(cast(amount as decimal(19, 2)), 12), party_name, concat('QuickBooks id ', qbo_id))
                    else concat('    ', code, ' ', message, ' ', remedy) end
                from export_log where run_id = (select max(id) from export_run) order by id""")
                .query(String.class).list();
        Files.createDirectories(FILE.getParent());
        return Files.write(FILE, lines);
    }
}
