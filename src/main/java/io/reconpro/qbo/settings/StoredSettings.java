package io.reconpro.qbo.settings;

import java.util.List;

/**
 * A company's settings as they were found.
 *
 * @param settings with the standard in place of what is missing or invalid
 * @param invalid what may not stay as it is
 */
public record StoredSettings(CompanySettings settings, List<InvalidSetting> invalid) {

    public StoredSettings {
        invalid = List.copyOf(invalid);
    }
}
