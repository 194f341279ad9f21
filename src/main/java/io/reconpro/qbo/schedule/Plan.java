package io.reconpro.qbo.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * When a company's exports start by themselves.
 *
 * @param schedule as it was chosen, such as daily at 03:00; off when they do not
 * @param own whether the company has its own schedule, not the exporter's
 * @param paused whether it is left out for the time being
 * @param zone the company's time zone; null while it is not known, as before the company is connected
 * @param next when the next export starts; null when none will
 */
public record Plan(String schedule, boolean own, boolean paused, ZoneId zone, Instant next) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** In one line, for an operator. */
    public String text() {
        String times = "off".equals(schedule) ? "Exports do not start by themselves" : "Exports start " + schedule;
        if (paused) {
            return times + ", but are paused";
        }
        return next == null ? times : times + ", the next at " + TIME.format(next.atZone(zone)) + " (" + zone + ")";
    }
}
