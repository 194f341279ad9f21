package io.reconpro.qbo.sandbox.books;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** QuickBooks' own zone, in which it stamps records and picks a missing transaction date. */
public final class PacificTime {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private PacificTime() {
    }

    public static String withMillis(Instant instant) {
        return MILLIS.format(instant.atZone(ZONE));
    }

    public static String withSeconds(Instant instant) {
        return SECONDS.format(instant.atZone(ZONE));
    }

    static LocalDate date(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
