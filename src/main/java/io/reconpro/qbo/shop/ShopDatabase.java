package io.reconpro.qbo.shop;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects the shop's database, which the routes know as {@code shopDataSource}; the exporter's own is Spring's default. */
@Configuration
class ShopDatabase {

    @Bean(defaultCandidate = false)
    @ConfigurationProperties("shop.datasource")
    DataSourceProperties shopDataSourceProperties() {
        return new DataSourceProperties();
    }

    @Bean(defaultCandidate = false)
    DataSource shopDataSource() {
        HikariDataSource pool = shopDataSourceProperties().initializeDataSourceBuilder().type(HikariDataSource.class).build();
        pool.setPoolName("shop");
        return pool;
    }
}
