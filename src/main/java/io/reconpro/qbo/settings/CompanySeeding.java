package io.reconpro.qbo.settings;

import io.reconpro.qbo.connection.Connection;
import io.reconpro.qbo.connection.Connections;
import io.reconpro.qbo.settings.CompanySeeds.Seed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Connects and sets up the companies of the configuration before anything is exported, once the start has succeeded:
 * a start that is refused, and a check, change nothing.
 * <p>
 * What a company has stored stays as it is. Only a connection that QuickBooks accepts no more is made anew: a new
 * refresh token in the configuration mends it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty(name = "exporter.check", havingValue = "false", matchIfMissing = true)
@EnableConfigurationProperties(CompanySeeds.class)
class CompanySeeding implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CompanySeeding.class);
    /** In the history of the settings. */
    private static final String ACTOR = "configuration at start";

    private final CompanySeeds seeds;
    private final SettingsStore settings;
    private final Connections connections;

    CompanySeeding(CompanySeeds seeds, SettingsStore settings, Connections connections) {
        this.seeds = seeds;
        this.settings = settings;
        this.connections = connections;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        seeds.companies().forEach(this::seed);
    }

    private void seed(Seed seed) {
        if (!seed.settings().isEmpty() && settings.seed(seed.id(), seed.settings(), ACTOR)) {
            LOG.info("Company {} got its settings from the configuration", seed.id());
        }
        if (seed.connects() && needsConnection(seed.id())) {
            connections.connect(seed.id(), seed.realmId(), seed.refreshToken(), seed.connectedBy());
            LOG.info("Company {} got its connection to QuickBooks from the configuration", seed.id());
        }
    }

    private boolean needsConnection(long companyId) {
        return connections.find(companyId)
                .map(stored -> stored.state() == Connection.State.RECONNECT_REQUIRED).orElse(true);
    }
}
