package io.reconpro.qbo.manager;

import io.reconpro.qbo.gate.Choices;
import io.reconpro.qbo.gate.Option;
import io.reconpro.qbo.gate.Resolved;
import io.reconpro.qbo.log.StoppedException;
import io.reconpro.qbo.manager.SettingField.Word;
import io.reconpro.qbo.settings.CompanySettings;
import io.reconpro.qbo.settings.Setting;
import io.reconpro.qbo.settings.SettingKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Between settings as they are stored and fields as they are filled in: records of QuickBooks are stored by id, so that
 * they may be renamed there, and shown by name. A new setting appears by itself; its words are in messages.properties.
 */
@Component
class SettingFields {

    private final Choices choices;
    private final MessageSource words;

    SettingFields(Choices choices, MessageSource words) {
        this.choices = choices;
        this.words = words;
    }

    /** All by the name of the setting: what the fields hold, what they held at first, and why they cannot stay so. */
    List<SettingField> of(Map<String, String> texts, Map<String, String> shown, Map<String, String> problems) {
        return Arrays.stream(Setting.values()).map(setting -> field(setting, texts.get(setting.label()),
                shown.get(setting.label()), problems.get(setting.label()))).toList();
    }

    /** The settings by name, as they are stored. */
    static Map<String, String> contents(CompanySettings settings) {
        Map<String, String> contents = new HashMap<>();
        Arrays.stream(Setting.values()).forEach(setting -> contents.put(setting.label(), setting.content(settings)));
        return contents;
    }

    /** Puts names in place of ids, and tells what cannot stay as it is. */
    void resolve(long companyId, CompanySettings settings, Map<String, String> texts, Map<String, String> problems) {
        for (Resolved resolved : choices.resolve(companyId, settings)) {
            String name = resolved.setting().label();
            if (resolved.option() != null) {
                texts.put(name, resolved.option().name());
            }
            if (resolved.problem() != null) {
                problems.putIfAbsent(name, "\"" + texts.get(name) + "\" cannot be used: " + resolved.problem() + ".");
            }
        }
    }

    /** The id of the one record of this name, or what was typed. */
    String stored(long companyId, Setting setting, String typed) {
        if (setting.kind() != SettingKind.CHOICE || typed.isBlank()) {
            return typed;
        }
        try {
            List<Option> named = choices.find(companyId, setting, typed).stream()
                    .filter(option -> option.name().equalsIgnoreCase(typed.strip())).toList();
            return named.size() == 1 ? named.get(0).id() : typed;
        } catch (StoppedException notReached) {
            return typed;
        }
    }

    private SettingField field(Setting setting, String text, String shown, String problem) {
        String name = setting.label();
        List<Word> choice = setting.kind().words().stream()
                .map(word -> new Word(word, word(name + "." + word, word))).toList();
        return new SettingField(name, setting.kind(), word("section." + name, null), word("group." + name, null),
                word(name + ".label", name.replace('-', ' ')), word(name + ".option", null), word(name + ".what", ""), text,
                shown, choice, problem);
    }

    private String word(String code, String otherwise) {
        return words.getMessage(code, null, otherwise, Locale.ENGLISH);
    }
}
