package io.reconpro.qbo.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
        return new StoredSettings(settings(texts), invalid);
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
            contents.put(setting.label(), content(setting, settings));
        }
        return contents;
    }

    private static CompanySettings settings(Map<Setting, String> texts) {
        for (Setting setting : Setting.values()) {
            texts.putIfAbsent(setting, setting.standard());
        }
        return new CompanySettings(texts.get(Setting.ACCOUNT), texts.get(Setting.SERVICE_ACCOUNT),
                texts.get(Setting.VENDOR_ACCOUNT), texts.get(Setting.RETAIL_CUSTOMER), texts.get(Setting.RETAIL_CLASS),
                flag(texts, Setting.INCLUDE_TAX_SERVICES), texts.get(Setting.TAX_ITEM),
                flag(texts, Setting.EXPORT_PAYMENTS), flag(texts, Setting.TREAT_WARNINGS_AS_ERRORS),
                flag(texts, Setting.OVERWRITE_EXISTING), choice(texts.get(Setting.ITEMS), ItemStrategy.class),
                flag(texts, Setting.RETAIL_CLASS_FIRST), date(texts.get(Setting.EXPORT_FROM)),
                choice(texts.get(Setting.WRITE_MODE), WriteMode.class));
    }

    private static String content(Setting setting, CompanySettings settings) {
        return switch (setting) {
            case ACCOUNT -> settings.account();
            case SERVICE_ACCOUNT -> settings.serviceAccount();
            case VENDOR_ACCOUNT -> settings.vendorAccount();
            case RETAIL_CUSTOMER -> settings.retailCustomer();
            case RETAIL_CLASS -> settings.retailClass();
            case INCLUDE_TAX_SERVICES -> Boolean.toString(settings.includeTaxServices());
            case TAX_ITEM -> settings.taxItem();
            case EXPORT_PAYMENTS -> Boolean.toString(settings.exportPayments());
            case TREAT_WARNINGS_AS_ERRORS -> Boolean.toString(settings.treatWarningsAsErrors());
            case OVERWRITE_EXISTING -> Boolean.toString(settings.overwriteExisting());
            case ITEMS -> Setting.kebab(settings.items());
            case RETAIL_CLASS_FIRST -> Boolean.toString(settings.retailClassFirst());
            case EXPORT_FROM -> settings.exportFrom() == null ? "" : settings.exportFrom().toString();
            case WRITE_MODE -> Setting.kebab(settings.writeMode());
        };
    }

    private static boolean flag(Map<Setting, String> texts, Setting setting) {
        return Boolean.parseBoolean(texts.get(setting));
    }

    private static <T extends Enum<T>> T choice(String text, Class<T> type) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String names() {
        return Arrays.stream(Setting.values()).map(Setting::label)
                .collect(Collectors.joining(", ", "only one of the settings ", ""));
    }
}
