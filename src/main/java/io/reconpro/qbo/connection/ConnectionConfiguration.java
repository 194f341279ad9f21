package io.reconpro.qbo.connection;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of connections. */
@Configuration
@EnableConfigurationProperties(ConnectionSettings.class)
class ConnectionConfiguration {
}
