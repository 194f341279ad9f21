package io.reconpro.qbo.manager;

import io.reconpro.qbo.settings.Setting;
import io.reconpro.qbo.settings.SettingKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What a person sent with Update, by the name of the setting.
 *
 * @param typed what the fields held; null for a field that the page did not have
 * @param shown what they held when the page was shown first; null likewise
 */
record SettingsForm(Map<String, String> typed, Map<String, String> shown) {

    private static final String SHOWN = "shown-";

    static SettingsForm of(Map<String, String> sent) {
        Map<String, String> typed = new HashMap<>();
        Map<String, String> shown = new HashMap<>();
        for (Setting setting : Setting.values()) {
            String name = setting.label();
            String before = sent.get(SHOWN + name);
            shown.put(name, before);
            typed.put(name, sent.getOrDefault(name, before == null ? null : absent(setting, before)));
        }
        if (ScheduleChoice.isIn(sent)) {
            typed.put(Setting.SCHEDULE.label(), ScheduleChoice.typed(sent));
        }
        return new SettingsForm(typed, shown);
    }

    /** A box that is not ticked is not sent. */
    private static String absent(Setting setting, String before) {
        return setting.kind() == SettingKind.FLAG ? "false" : before;
    }

    Map<Setting, String> changed() {
        Map<Setting, String> changed = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String text = typed.get(setting.label());
            if (text != null && !text.equals(shown.get(setting.label()))) {
                changed.put(setting, text);
            }
        }
        return changed;
    }
}
