package io.reconpro.qbo.settings;

import java.util.Set;

/**
 * Tells whoever keeps something of a company's settings that some of them changed.
 *
 * @param names the settings, such as schedule
 */
public record SettingsChanged(long companyId, Set<String> names) {
}
