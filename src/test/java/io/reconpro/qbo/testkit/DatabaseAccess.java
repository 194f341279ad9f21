package io.reconpro.qbo.testkit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How to reach one database, and a way for tests to do so. */
public record DatabaseAccess(String url, String username, String password, DataSource dataSource) {

    private static final int CONNECTIONS = 10;

    /** Opens a connection for each statement and leaves nothing open. */
    static DatabaseAccess of(String url, String username, String password) {
        return new DatabaseAccess(url, username, password, new DriverManagerDataSource(url, username, password));
    }

    /** Keeps connections for the next statement: PostgreSQL starts a process for each. */
    static DatabaseAccess pooled(String url, String username, String password) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setMinimumIdle(0);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.addDataSourceProperty("prepareThreshold", "0"); // tests alter tables
        return new DatabaseAccess(url, username, password, new HikariDataSource(pool));
    }

    void close() {
        if (dataSource instanceof HikariDataSource pool) {
            pool.close();
        }
    }
}
