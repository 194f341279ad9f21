package io.reconpro.qbo.quickbooks;

import org.springframework.boot.actuate.autoconfigure.health.HealthEndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The connector alone, without the flows that use it and their health; no component itself, so that no other test picks
 * it up.
 */
@EnableAutoConfiguration(exclude = HealthEndpointAutoConfiguration.class)
@ComponentScan(basePackages = {"io.reconpro.qbo.quickbooks", "io.reconpro.qbo.connection",
        "io.reconpro.qbo.ledger"})
@ComponentScan(basePackages = "io.reconpro.qbo", useDefaultFilters = false, includeFilters = @ComponentScan.Filter(
        type = FilterType.REGEX, pattern = "io\\.reconpro\\.qbo\\.ComponentSettings"))
public class ConnectorApplication {
}
