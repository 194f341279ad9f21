package io.reconpro.qbo.settings;

import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quartz.CronExpression;

/**
 * When a company's exports start by themselves, in words or as a Quartz cron expression.
 *
 * @param text as a person wrote it, in its usual spelling
 * @param cron the Quartz cron expression; empty when exports never start by themselves
 */
public record Schedule(String text, String cron) {

    /** What a schedule may be, in words. */
    public static final String ALLOWED = "off, every hour, every 2, 3, 4, 6, 8 or 12 hours, every 5, 10, 15, 20 or 30 "
            + "minutes, daily at 03:00, weekdays at 03:00, mondays at 03:00 (or another day), or a Quartz cron "
            + "expression such as 0 0 3 * * ? (second minute hour day-of-month month day-of-week)";

    private static final String TIME = " at ([01]?\\d|2[0-3]):([0-5]\\d)";
    private static final Pattern HOURS = Pattern.compile("every (2|3|4|6|8|12) hours");
    private static final Pattern MINUTES = Pattern.compile("every (5|10|15|20|30) minutes");
    private static final Pattern DAYS = Pattern.compile("(\\w+)" + TIME);
    private static final Map<String, String> DAYS_OF_WEEK = Map.of("daily", "*", "weekdays", "MON-FRI",
            "mondays", "MON", "tuesdays", "TUE", "wednesdays", "WED", "thursdays", "THU", "fridays", "FRI", "saturdays", "SAT",
            "sundays", "SUN");

    /** The schedule that the text describes; empty when it describes none, or one that never comes. */
    public static Optional<Schedule> parse(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return switch (words) {
            case "off" -> Optional.of(new Schedule("off", ""));
            case "every hour" -> Optional.of(new Schedule(words, "0 0 * * * ?"));
            default -> regular(words, HOURS, "0 0 0/%s * * ?").or(() -> regular(words, MINUTES, "0 0/%s * * * ?"))
                    .or(() -> atTime(words)).or(() -> cron(words));
        };
    }

    public boolean isOff() {
        return cron.isEmpty();
    }

    /** Whether it comes at most once a minute. */
    boolean isUnhurried() {
        return isOff() || cron.matches("\\d+ .*");
    }

    /** The first time after this one; empty when there is none. */
    public Optional<Instant> next(Instant after, ZoneId zone) {
        try {
            CronExpression expression = new CronExpression(isOff() ? "0 0 0 1 1 ? 1970" : cron);
            expression.setTimeZone(TimeZone.getTimeZone(zone));
            return Optional.ofNullable(expression.getNextValidTimeAfter(Date.from(after))).map(Date::toInstant);
        } catch (ParseException checkedBefore) {
            throw new IllegalStateException(checkedBefore);
        }
    }

    private static Optional<Schedule> regular(String words, Pattern pattern, String cron) {
        Matcher matcher = pattern.matcher(words);
        return matcher.matches() ? Optional.of(new Schedule(words, cron.formatted(matcher.group(1))))
                : Optional.empty();
    }

    private static Optional<Schedule> atTime(String words) {
        Matcher matcher = DAYS.matcher(words);
        String days = matcher.matches() ? DAYS_OF_WEEK.get(matcher.group(1)) : null;
        if (days == null) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(matcher.group(2));
        int minute = Integer.parseInt(matcher.group(3));
        return Optional.of(new Schedule("%s at %02d:%02d".formatted(matcher.group(1), hour, minute),
                "0 %d %d ? * %s".formatted(minute, hour, days)));
    }

    private static Optional<Schedule> cron(String words) {
        String cron = words.toUpperCase(Locale.ROOT);
        return Optional.of(new Schedule(cron, cron)).filter(schedule -> CronExpression.isValidExpression(cron))
                .filter(schedule -> schedule.next(Instant.now(), ZoneId.of("UTC")).isPresent());
    }
}
