package io.reconpro.qbo.settings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The settings of a company, under the names by which they are stored, and what each may be. */
enum Setting {

    ACCOUNT(Kind.TEXT, ""),
    SERVICE_ACCOUNT(Kind.TEXT, ""),
    VENDOR_ACCOUNT(Kind.TEXT, ""),
    RETAIL_CUSTOMER(Kind.TEXT, ""),
    RETAIL_CLASS(Kind.TEXT, ""),
    INCLUDE_TAX_SERVICES(Kind.FLAG, "false"),
    TAX_ITEM(Kind.TEXT, ""),
    EXPORT_PAYMENTS(Kind.FLAG, "false"),
    TREAT_WARNINGS_AS_ERRORS(Kind.FLAG, "false"),
    OVERWRITE_EXISTING(Kind.FLAG, "false"),
    ITEMS(Kind.ITEMS, "per-service"),
    RETAIL_CLASS_FIRST(Kind.FLAG, "false"),
    EXPORT_FROM(Kind.DATE, ""),
    WRITE_MODE(Kind.WRITE_MODE, "auto");

    private final Kind kind;
    private final String standard;

    Setting(Kind kind, String standard) {
        this.kind = kind;
        this.standard = standard;
    }

    static Optional<Setting> named(String label) {
        return Arrays.stream(values()).filter(setting -> setting.label().equals(label)).findFirst();
    }

    /** The name by which it is stored and seeded, such as retail-customer. */
    String label() {
        return kebab(this);
    }

    String standard() {
        return standard;
    }

    String allowed() {
        return kind.allowed();
    }

    /** The content without surrounding blanks, in its usual spelling; empty when the setting does not allow it. */
    Optional<String> normalize(String content) {
        String text = content == null ? "" : content.strip();
        return Optional.of(kind.lowerCase() ? text.toLowerCase(Locale.ROOT) : text).filter(kind::takes);
    }

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a setting may hold. */
    private enum Kind {
        TEXT, FLAG, DATE, ITEMS, WRITE_MODE;

        /** Five levels of a hundred characters are the longest qualified name in QuickBooks. */
        private static final int LONGEST_TEXT = 505;

        boolean lowerCase() {
            return this != TEXT;
        }

        boolean takes(String text) {
            return switch (this) {
                case TEXT -> text.length() <= LONGEST_TEXT && text.chars().noneMatch(Character::isISOControl);
                case FLAG -> text.equals("true") || text.equals("false");
                case DATE -> text.isEmpty() || isDate(text);
                case ITEMS -> isOneOf(text, ItemStrategy.values());
                case WRITE_MODE -> isOneOf(text, WriteMode.values());
            };
        }

        String allowed() {
            return switch (this) {
                case TEXT -> "a QuickBooks id or name of at most " + LONGEST_TEXT + " characters, or nothing";
                case FLAG -> "true or false";
                case DATE -> "a date such as 2026-01-31, or nothing";
                case ITEMS -> oneOf(ItemStrategy.values());
                case WRITE_MODE -> oneOf(WriteMode.values());
            };
        }

        private static boolean isDate(String text) {
            try {
                LocalDate.parse(text);
                return true;
            } catch (DateTimeParseException notADate) {
                return false;
            }
        }

        private static boolean isOneOf(String text, Enum<?>[] choices) {
            return Arrays.stream(choices).map(Setting::kebab).anyMatch(text::equals);
        }

        private static String oneOf(Enum<?>[] choices) {
            return Arrays.stream(choices).map(Setting::kebab).collect(Collectors.joining(", "));
        }
    }
}
