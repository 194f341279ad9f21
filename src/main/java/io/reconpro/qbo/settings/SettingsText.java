package io.reconpro.qbo.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Settings as names and texts, the form in which they are stored, seeded and kept with a run. */
final class SettingsText {

    private SettingsText() {
    }

    /** Reads what is valid and names what is not; a missing setting has its standard. */
    static StoredSettings read(Map<String, String> contents) {
        Map<Setting, String> texts = new EnumMap<>(Setting.class);
        List<InvalidSetting> invalid = new ArrayList<>();
        contents.forEach((name, content) -> {
            Optional<Setting> setting = Setting.named(name);
            Optional<String> text = setting.flatMap(known -> known.normalize(content));
            text.ifPresentOrElse(valid -> texts.put(setting.orElseThrow(), valid),
                    () -> invalid.add(new InvalidSetting(name, content, setting.map(Setting::allowed)
                            .orElseGet(SettingsText::names))));
        });
        invalid.sort(Comparator.comparing(InvalidSetting::name));
        return new StoredSettings(new SettingTexts(texts).settings(), invalid);
    }

    /** @throws InvalidSettingsException naming everything that is not allowed */
    static CompanySettings readValid(Map<String, String> contents) {
        StoredSettings read = read(contents);
        if (!read.invalid().isEmpty()) {
            throw new InvalidSettingsException(read.invalid());
        }
        return read.settings();
    }

    static Map<String, String> write(CompanySettings settings) {
        Map<String, String> contents = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            contents.put(setting.label(), setting.content(settings));
        }
        return contents;
    }

    private static String names() {
        return Arrays.stream(Setting.values()).map(Setting::label)
                .collect(Collectors.joining(", ", "only one of the settings ", ""));
    }
}
