package io.reconpro.qbo.history;

import io.reconpro.qbo.shop.Company;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log of a company, never all of it at once. */
@Repository
class LogEntries {

    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");
    private static final String LINES = """
            select l.*, r.realm_id from export_log l join export_run r on r.id = l.run_id
            where r.company_id = :companyId""";

    private final JdbcClient jdbc;

    LogEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest lines with an id below {@code before}, newest first. */
    @Transactional(readOnly = true)
    public List<LogEntry> before(Company company, LogFilter filter, long before, int most) {
        return lines(company, filter, " and l.id < :id order by l.id desc", before, most);
    }

    /** The next lines with an id above {@code after}, in the order in which they were written. */
    @Transactional(readOnly = true)
    public List<LogEntry> after(Company company, LogFilter filter, long after, int most) {
        return lines(company, filter, " and l.id > :id order by l.id", after, most);
    }

    /** What runs said of one document, newest first. */
    @Transactional(readOnly = true)
    public List<LogEntry> ofDocument(Company company, String entity, String sourceId, int most) {
        return jdbc.sql(LINES + " and l.entity = :entity and l.source_id = :sourceId order by l.id desc"
                        + " fetch first :most rows only")
                .param("companyId", company.id()).param("entity", entity).param("sourceId", sourceId).param("most", most)
                .query(LogEntry::of).list();
    }

    private List<LogEntry> lines(Company company, LogFilter filter, String end, long id, int most) {
        Map<String, Object> conditions = filter.conditions(company.zone());
        String wanted = conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions.keySet());
        StatementSpec statement = jdbc.sql(LINES + wanted + end + " fetch first :most rows only")
                .param("companyId", company.id()).param("id", id).param("most", most);
        for (Map.Entry<String, Object> condition : conditions.entrySet()) {
            statement = statement.param(parameter(condition.getKey()), condition.getValue());
        }
        return statement.query(LogEntry::of).list();
    }

    private static String parameter(String condition) {
        Matcher parameter = PARAMETER.matcher(condition);
        if (!parameter.find()) {
            throw new IllegalArgumentException("The condition names no parameter: " + condition);
        }
        return parameter.group(1);
    }
}
