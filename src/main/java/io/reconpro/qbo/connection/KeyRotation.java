package io.reconpro.qbo.connection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Encrypts stored tokens with a new key at the start, so that the earlier keys can be thrown away afterwards. */
@Component
@ConditionalOnProperty(name = "exporter.check", havingValue = "false", matchIfMissing = true)
class KeyRotation implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

    private final Grants grants;

    KeyRotation(Grants grants) {
        this.grants = grants;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (long companyId : grants.underEarlierKeys()) {
            try {
                grants.encryptAnew(companyId);
                LOG.info("The tokens of company {} are encrypted with the new key", companyId);
            } catch (IllegalStateException unreadable) {
                LOG.warn("The tokens of company {} stay under their earlier key: {}", companyId, unreadable.getMessage());
            }
        }
    }
}
