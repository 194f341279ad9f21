package io.reconpro.qbo.testkit;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How to reach one database. */
public record DatabaseAccess(String url, String username, String password) {

    public DataSource dataSource() {
        return new DriverManagerDataSource(url, username, password);
    }
}
