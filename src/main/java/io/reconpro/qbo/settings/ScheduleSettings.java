package io.reconpro.qbo.settings;

import java.util.Optional;

/**
 * Exports that nobody starts.
 *
 * @param own when they start; empty: as the exporter's own setting says
 * @param paused whether they are left out for the time being
 */
public record ScheduleSettings(Optional<Schedule> own, boolean paused) {
}
