package io.reconpro.qbo.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    /** A Saturday, 12:20 in New York, the day before its clocks go forward. */
    private static final Instant NOW = Instant.parse("2026-03-07T17:20:00Z");

    @ParameterizedTest
    @CsvSource({"every hour, 2026-03-07T18:00:00Z", "every 15 minutes, 2026-03-07T17:30:00Z",
        "EVERY  2 Hours, 2026-03-07T19:00:00Z", "every 12 hours, 2026-03-08T05:00:00Z",
        "daily at 03:00, 2026-03-08T07:00:00Z", "Daily at 12:21, 2026-03-07T17:21:00Z",
        "weekdays at 18:30, 2026-03-09T22:30:00Z", "wednesdays at 7:05, 2026-03-11T11:05:00Z",
        "0 0 3 * * ?, 2026-03-08T07:00:00Z", "0 15 10 ? * mon-fri, 2026-03-09T14:15:00Z"})
    void comesNextInTheZoneOfTheCompany(String text, Instant next) {
        assertThat(Schedule.parse(text)).hasValueSatisfying(schedule ->
                assertThat(schedule.next(NOW, NEW_YORK)).contains(next));
    }

    @Test
    void keepsWhatAPersonWroteInItsUsualSpelling() {
        assertThat(Schedule.parse(" Daily  at 3:05")).map(Schedule::text).contains("daily at 03:05");
        assertThat(Schedule.parse("0 15 10 ? * mon-fri")).map(Schedule::text).contains("0 15 10 ? * MON-FRI");
    }

    @Test
    void neverComesWhenItIsOff() {
        assertThat(Schedule.parse("OFF")).hasValueSatisfying(schedule -> {
            assertThat(schedule.isOff()).isTrue();
            assertThat(schedule.next(NOW, NEW_YORK)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "daily", "daily at 24:00", "daily at 3", "every 7 hours", "every minute",
        "never at 03:00", "0 0 3 * *", "0 0 3 * * *", "0 0 3 31 2 ?", "0 0 3 * * ? 2020", "61 * * * * ?"})
    void isNotWhatNoQuartzEverRuns(String text) {
        assertThat(Schedule.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"* * * * * ?, false", "0/30 * * * * ?, false", "30 * * * * ?, true", "off, true", "every hour, true"})
    void isUnhurriedAtOnceAMinute(String text, boolean unhurried) {
        assertThat(Schedule.parse(text)).map(Schedule::isUnhurried).contains(unhurried);
    }
}
