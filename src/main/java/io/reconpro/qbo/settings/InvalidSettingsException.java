package io.reconpro.qbo.settings;

import java.util.List;
import java.util.stream.Collectors;

/** Refuses settings that hold what they may not, all of them at once. */
public class InvalidSettingsException extends IllegalArgumentException {

    private final transient List<InvalidSetting> invalid;

    InvalidSettingsException(List<InvalidSetting> invalid) {
        super(invalid.stream().map(InvalidSetting::message).collect(Collectors.joining(" ")));
        this.invalid = List.copyOf(invalid);
    }

    public List<InvalidSetting> invalid() {
        return invalid;
    }
}
