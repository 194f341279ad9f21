package io.reconpro.qbo.manager;

import io.reconpro.qbo.settings.SettingKind;
import java.util.List;

/**
 * A setting as the page shows it.
 *
 * @param heading  what begins with this setting; null within a group
 * @param text     what the field holds: for a record of QuickBooks its name, where that is known
 * @param shown    what it held when the person began, by which a change is told from what was left alone
 * @param problem  why it cannot stay so; null when it can
 */
public record SettingField(String name, SettingKind kind, String heading, String label, String what, String text,
        String shown, List<Word> words, String problem) {

    /** One of a few things that a setting may be. */
    public record Word(String value, String label) {
    }

    public boolean isOn() {
        return "true".equals(text);
    }
}
