package io.reconpro.qbo.testkit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads one company's runs, log, ledger and links from the exporter's tables. */
final class TrailReader {

    private final JdbcClient jdbc;
    private final long companyId;
    private final String realm;

    TrailReader(DataSource exporter, long companyId, String realm) {
        this.jdbc = JdbcClient.create(exporter);
        this.companyId = companyId;
        this.realm = realm;
    }

    long lastRunId() {
        return jdbc.sql("select coalesce(max(id), 0) from export_run where company_id = ?").param(companyId)
                .query(Long.class).single();
    }

    Trail read(long afterRun) {
        return new Trail(runs(afterRun), lines(afterRun), changed(afterRun), writes(), links());
    }

    private List<Trail.Run> runs(long afterRun) {
        return jdbc.sql("""
                select id, state, open_marker, seen, (select count(*) from export_log l
                    where l.run_id = r.id and l.line_type = 'DOCUMENT') as accounted
                from export_run r
                where company_id = ? and id > ? and kind = 'EXPORT' order by id""").params(companyId, afterRun)
                .query((row, index) -> new Trail.Run(row.getLong("id"), row.getString("state"),
                        row.getObject("open_marker") != null, "FINISHED".equals(row.getString("state")),
                        row.getLong("seen"), row.getLong("accounted")))
                .list();
    }

    private List<Trail.Line> lines(long afterRun) {
        return jdbc.sql("""
                select l.run_id, l.entity, l.source_id, l.action, l.qbo_id
                from export_log l join export_run r on r.id = l.run_id
                where r.company_id = ? and r.id > ? and l.line_type = 'DOCUMENT'
                order by l.id""").params(companyId, afterRun)
                .query((row, index) -> new Trail.Line(row.getLong("run_id"), key(row),
                        row.getString("action"), row.getString("qbo_id")))
                .list();
    }

    private Set<String> changed(long afterRun) {
        return jdbc.sql("""
                select distinct l.entity, l.source_id from export_log l join export_run r on r.id = l.run_id
                where r.company_id = ? and r.id > ? and l.code = 'E19'""")
                .params(companyId, afterRun).query((row, index) -> key(row)).set();
    }

    private List<Trail.Write> writes() {
        return jdbc.sql("""
                select request_id, entity, source_id, operation, state, open_marker, qbo_id from ledger
                where company_id = ? and realm_id = ? order by updated_at, request_id""").params(companyId, realm)
                .query((row, index) -> new Trail.Write(row.getString("request_id"), row.getString("entity"),
                        row.getString("source_id"), row.getString("operation"), row.getString("state"),
                        row.getObject("open_marker") != null, row.getString("qbo_id")))
                .list();
    }

    private Map<String, String> links() {
        Map<String, String> links = new HashMap<>();
        jdbc.sql("select entity, source_id, qbo_id from qbo_link where company_id = ? and realm_id = ?")
                .params(companyId, realm).query(row -> {
                    links.put(key(row), row.getString("qbo_id"));
                });
        return links;
    }

    private static String key(ResultSet row) throws SQLException {
        return Audited.key(row.getString("entity"), row.getString("source_id"));
    }
}
