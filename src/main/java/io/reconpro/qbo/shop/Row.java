package io.reconpro.qbo.shop;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A row of a SELECT of the contract, read by column name and tolerant of the types the databases differ in. */
public final class Row {

    private final SelectContract contract;
    private final Map<String, Object> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public Row(SelectContract contract, Map<String, Object> values) {
        this.contract = contract;
        this.values.putAll(values);
        contract.check(this.values.keySet());
    }

    /** Trimmed; null when blank. */
    public String text(String column) {
        Object value = values.get(column);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    /** As it is; empty when null. */
    String raw(String column) {
        Object value = values.get(column);
        return value == null ? "" : value.toString();
    }

    BigDecimal number(String column) {
        return read(column, "a number", value -> value instanceof BigDecimal exact
                ? exact : new BigDecimal(value.toString()));
    }

    Long id(String column) {
        return read(column, "a whole number", value -> new BigDecimal(value.toString()).longValueExact());
    }

    public long requiredId(String column) {
        return required(column, id(column));
    }

    int requiredInt(String column) {
        return Math.toIntExact(requiredId(column));
    }

    BigDecimal requiredNumber(String column) {
        return required(column, number(column));
    }

    /** True, false, and the numbers and letters databases without a boolean type use; null counts as false. */
    public boolean flag(String column) {
        Boolean flag = read(column, "true or false", value -> switch (value.toString().toLowerCase(Locale.ROOT)) {
            case "true", "t", "y", "1" -> true;
            case "false", "f", "n", "0" -> false;
            default -> throw new IllegalArgumentException();
        });
        return flag != null && flag;
    }

    /** A time zone by its IANA name. */
    public ZoneId zone(String column) {
        return read(column, "a time zone such as America/Chicago", value -> ZoneId.of(value.toString().strip()));
    }

    /** A plain date. A time of day is refused, for only the statement can say in which zone it was meant. */
    public LocalDate date(String column) {
        return read(column, "a date without time (cast it to DATE in the company's time zone)", Row::toDate);
    }

    /** The day in this zone of a point in time; a plain date is taken as it is. */
    LocalDate day(String column, ZoneId zone) {
        return read(column, "a timestamp with time zone, or a date", value -> toDay(value, zone));
    }

    private static LocalDate toDay(Object value, ZoneId zone) {
        if (value instanceof OffsetDateTime time) {
            return time.atZoneSameInstant(zone).toLocalDate();
        }
        return value instanceof Timestamp time ? time.toInstant().atZone(zone).toLocalDate() : toDate(value);
    }

    <T extends Enum<T>> T constant(String column, Class<T> type) {
        return read(column, "one of " + String.join(", ", names(type)),
                value -> Enum.valueOf(type, value.toString().strip().toUpperCase(Locale.ROOT)));
    }

    public <T> T required(String column, T value) {
        if (value == null) {
            throw new BrokenContractException("%s returned no value in column %s: it must always have one"
                    .formatted(contract.file(), column));
        }
        return value;
    }

    private static LocalDate toDate(Object value) {
        if (value instanceof Date date) {
            return date.toLocalDate();
        }
        if (value instanceof Timestamp timestamp) {
            return toDate(timestamp.toLocalDateTime());
        }
        if (value instanceof LocalDateTime time) {
            if (!time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                throw new IllegalArgumentException();
            }
            return time.toLocalDate();
        }
        return LocalDate.parse(value.toString());
    }

    private <T> T read(String column, String expected, Function<Object, T> reader) {
        Object value = values.get(column);
        if (value == null) {
            return null;
        }
        try {
            return reader.apply(value);
        } catch (RuntimeException e) {
            throw new BrokenContractException("%s returned '%s' in column %s: it must be %s"
                    .formatted(contract.file(), value, column, expected));
        }
    }

    private static <T extends Enum<T>> Iterable<String> names(Class<T> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
