package io.reconpro.qbo.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts what an exporter executes on its two databases: a batch is one execution, whatever the number of its rows.
 * Executions are told by database, verb and first table, as in {@code shop select invoice}.
 */
public final class CountedStatements implements BeanPostProcessor {

    private static final Pattern VERB_AND_TABLE = Pattern.compile(
            "^\\s*(?:--.*\\n\\s*)*(?:(select).*?\\sfrom|(insert)\\s+into|(update)|(merge)\\s+into|(delete)\\s+from)\\s+(\\w+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Map<String, String> DATABASES = Map.of("shopDataSource", "shop", "dataSource", "exporter");

    private final Map<String, LongAdder> executions = new ConcurrentHashMap<>();
    private final Map<String, Runnable> notes = new ConcurrentHashMap<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database && DATABASES.containsKey(name)
                ? ProxyDataSourceBuilder.create(database).listener(new Listener(DATABASES.get(name))).build() : bean;
    }

    /** Takes note whenever this is executed, before it counts. */
    public void onEach(String statement, Runnable note) {
        notes.put(statement, note);
    }

    public void clear() {
        executions.clear();
    }

    /** Executions so far of everything whose name begins like this. */
    public long of(String prefix) {
        return all().entrySet().stream().filter(entry -> entry.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue).sum();
    }

    public Map<String, Long> all() {
        Map<String, Long> counts = new HashMap<>();
        executions.forEach((statement, count) -> counts.put(statement, count.sum()));
        return new TreeMap<>(counts);
    }

    private final class Listener implements QueryExecutionListener {

        private final String database;

        Listener(String database) {
            this.database = database;
        }

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // Counted when it was executed.
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            String name = database + " " + name(queries.get(0).getQuery());
            notes.getOrDefault(name, () -> { }).run();
            executions.computeIfAbsent(name, n -> new LongAdder()).increment();
        }

        private static String name(String sql) {
            Matcher matcher = VERB_AND_TABLE.matcher(sql);
            if (!matcher.find()) {
                return sql;
            }
            String verb = sql.substring(matcher.start(), matcher.end()).strip().split("\\s")[0];
            for (int group = 1; group < 6; group++) {
                verb = matcher.group(group) == null ? verb : matcher.group(group);
            }
            return (verb + " " + matcher.group(6)).toLowerCase(Locale.ROOT);
        }
    }
}
