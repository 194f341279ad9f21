package io.reconpro.qbo.sandbox.shop;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands out ids and writes the collected rows in batches, so that a large shop is filled in seconds. */
final class ShopRows {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final int batchSize;
    private final Map<Table, List<Object[]>> waiting = new EnumMap<>(Table.class);
    private final Map<Table, Long> lastIds = new EnumMap<>(Table.class);
    private int count;

    ShopRows(DataSource shop, int batchSize) {
        this.jdbc = new JdbcTemplate(shop);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(shop));
        this.batchSize = batchSize;
    }

    static void createTables(DataSource shop) {
        new ResourceDatabasePopulator(new ClassPathResource("shop/schema.sql")).execute(shop);
    }

    long nextId(Table table) {
        return lastIds.merge(table, 1L, (last, one) -> last + one);
    }

    /** Goes on after the ids that the database already holds. */
    void continueIds() {
        for (Table table : Table.values()) {
            if (table.hasId()) {
                lastIds.put(table, jdbc.queryForObject(table.highestId(), Long.class));
            }
        }
    }

    void add(Table table, Object... values) {
        waiting.computeIfAbsent(table, t -> new ArrayList<>()).add(values);
        count++;
    }

    /** Writes when enough rows have gathered; called only where no row waits for its parent. */
    void writeWhenFull() {
        if (count >= batchSize) {
            write();
        }
    }

    void write() {
        transaction.executeWithoutResult(status ->
                waiting.forEach((table, rows) -> jdbc.batchUpdate(table.insert(), rows)));
        waiting.clear();
        count = 0;
    }
}
