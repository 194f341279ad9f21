package io.reconpro.qbo.settings;

/**
 * A setting that holds what it may not.
 *
 * @param name the setting, such as write-mode
 * @param allowed what it may hold, in words
 */
public record InvalidSetting(String name, String value, String allowed) {

    public String message() {
        return "The setting %s is \"%s\"; allowed is %s.".formatted(name, value, allowed);
    }
}
