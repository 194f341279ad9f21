package io.reconpro.qbo.acceptance;

import io.reconpro.qbo.log.Code;
import java.time.Instant;

/**
 * A warning that somebody has accepted for one document, customer, vendor, item or for the configuration.
 *
 * @param entity   what it is about in QuickBooks, such as Invoice; {@link #SETTINGS} for the configuration
 * @param sourceId its key in the shop; empty for the configuration
 * @param by       who accepted it
 */
public record Acceptance(Code code, String entity, String sourceId, String by, Instant at) {

    /** Stands for the configuration, which is no record. */
    public static final String SETTINGS = "Settings";
}
