package io.reconpro.qbo.manager;

import io.reconpro.qbo.settings.Schedule;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A schedule as a few choices on the page, of which most people need no other.
 *
 * @param choice off, every hour, {@link #AT} or {@link #WORDS}; empty: as the exporter is set up
 * @param days   on which days, with {@link #AT}
 * @param time   at which time of day, with {@link #AT}
 * @param words  anything else that a schedule may be, with {@link #WORDS}
 */
public record ScheduleChoice(String choice, String days, String time, String words) {

    /** The days that can be chosen. */
    public static final List<String> DAYS = List.of("daily", "weekdays", "mondays", "tuesdays", "wednesdays", "thursdays",
            "fridays", "saturdays", "sundays");

    static final String AT = "at";
    static final String WORDS = "words";

    private static final String FIELD = "schedule-choice";
    private static final Pattern DAYS_AND_TIME = Pattern.compile("(\\w+) at (\\d\\d:\\d\\d)");

    static ScheduleChoice of(String text) {
        Matcher atTime = DAYS_AND_TIME.matcher(text == null ? "" : text);
        if (atTime.matches() && DAYS.contains(atTime.group(1)) && Schedule.parse(text).isPresent()) {
            return new ScheduleChoice(AT, atTime.group(1), atTime.group(2), "");
        }
        boolean plain = text == null || List.of("", "off", "every hour").contains(text);
        return new ScheduleChoice(plain ? text : WORDS, DAYS.get(0), "03:00", plain ? "" : text);
    }

    static boolean isIn(Map<String, String> sent) {
        return sent.containsKey(FIELD);
    }

    /** What was chosen, as the setting holds it. */
    static String typed(Map<String, String> sent) {
        return switch (sent.get(FIELD)) {
            case AT -> sent.getOrDefault("schedule-days", "") + " at " + sent.getOrDefault("schedule-time", "");
            case WORDS -> sent.getOrDefault("schedule-words", "");
            default -> sent.get(FIELD);
        };
    }
}
