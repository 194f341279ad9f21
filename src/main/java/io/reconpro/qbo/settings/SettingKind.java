package io.reconpro.qbo.settings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a setting may hold. */
public enum SettingKind {

    /** A record of QuickBooks, by its id or name. */
    CHOICE,
    FLAG,
    DATE,
    DAYS,
    SCHEDULE,
    ITEMS,
    TAX_METHOD,
    WRITE_MODE;

    /** Five levels of a hundred characters are the longest qualified name in QuickBooks. */
    private static final int LONGEST_TEXT = 505;
    private static final int MOST_DAYS = 3650;

    /** In words. */
    String allowed() {
        return switch (this) {
            case CHOICE -> "a QuickBooks id or name of at most " + LONGEST_TEXT + " characters, or nothing";
            case FLAG -> "true or false";
            case DAYS -> "a number of days from 0 to " + MOST_DAYS;
            case DATE -> "a date such as 2026-01-31, or nothing";
            case SCHEDULE -> Schedule.ALLOWED + " that comes at most once a minute, or nothing";
            case ITEMS, TAX_METHOD, WRITE_MODE -> Arrays.stream(constants()).map(Setting::kebab)
                    .collect(Collectors.joining(", "));
        };
    }

    /** All that it may hold, where that is one of a few words; else none. */
    public List<String> words() {
        return Arrays.stream(constants()).map(Setting::kebab).toList();
    }

    /** The text in its usual spelling; empty when it is not allowed. */
    Optional<String> normalize(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return switch (this) {
            case CHOICE -> Optional.of(text).filter(SettingKind::canBeName);
            case FLAG -> Optional.of(lower).filter(flag -> flag.equals("true") || flag.equals("false"));
            case DAYS -> Optional.of(text).filter(days -> days.matches("\\d{1,4}"))
                    .filter(days -> Integer.parseInt(days) <= MOST_DAYS);
            case DATE -> Optional.of(text).filter(date -> date.isEmpty() || isDate(date));
            case SCHEDULE -> text.isEmpty() ? Optional.of(text)
                    : Schedule.parse(text).filter(Schedule::isUnhurried).map(Schedule::text);
            case ITEMS, TAX_METHOD, WRITE_MODE -> Arrays.stream(constants()).map(Setting::kebab).filter(lower::equals)
                    .findFirst();
        };
    }

    private static boolean canBeName(String text) {
        return text.length() <= LONGEST_TEXT && text.chars().noneMatch(Character::isISOControl);
    }

    private Enum<?>[] constants() {
        return switch (this) {
            case ITEMS -> ItemStrategy.values();
            case TAX_METHOD -> TaxMethod.values();
            case WRITE_MODE -> WriteMode.values();
            case CHOICE, FLAG, DATE, DAYS, SCHEDULE -> new Enum<?>[0];
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
}
