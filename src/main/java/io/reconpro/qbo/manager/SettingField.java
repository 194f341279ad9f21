package io.reconpro.qbo.manager;

import io.reconpro.qbo.settings.SettingKind;
import java.util.List;

/**
 * A setting as the page shows it.
 *
 * @param section  the greater part of the page that begins with this setting; null within one
 * @param heading  what begins with this setting; null within a group
 * @param option   the name of a box whose label stands before it; null for all others
 * @param text     what the field holds: for a record of QuickBooks its name, where that is known
 * @param shown    what it held when the person began, by which a change is told from what was left alone
 * @param problem  why it cannot stay so; null when it can
 */
public record SettingField(String name, SettingKind kind, String section, String heading, String label, String option,
        String what, String text, String shown, List<Word> words, String problem) {

    /** One of a few things that a setting may be. */
    public record Word(String value, String label) {
    }

    public boolean isSchedule() {
        return kind == SettingKind.SCHEDULE;
    }

    /** The choice that a schedule is. */
    public ScheduleChoice schedule() {
        return ScheduleChoice.of(text);
    }

    public boolean isOn() {
        return "true".equals(text);
    }
}
