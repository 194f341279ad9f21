package io.reconpro.qbo.quickbooks;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What QuickBooks' error codes say about a write; a code that is not here says nothing for certain. */
final class FaultCodes {

    static final String STALE = "5010";
    static final String BUSINESS_VALIDATION = "6000";
    static final String SUBSCRIPTION_ENDED = "6190";
    static final String USER_REMOVED = "120";

    /** The token, or the app's right to the company, was refused before anything was looked at. */
    static final Set<String> TOKEN = Set.of("100", "110", "3100", "3200", "3202");

    /** The company is locked or under maintenance, or was looked for in the wrong place. */
    static final Set<String> COMPANY_AWAY = Set.of("130", "140", "150");

    /** The same request would be refused again, and nothing was written. */
    static final Set<String> PERMANENT = Stream.concat(
            IntStream.rangeClosed(206, 224).mapToObj(tens -> tens + "0"),
            Stream.of(USER_REMOVED, "500", "610", "620", "630", "700", "800", "900", "1040", "1050",
                    "2000", "2010", "2020", "2030", "2040", "2050", "2250", "2280", "2290", "2300", "2500", "2600",
                    "3000", "4000", "4001", "5000", "5020", "5030", BUSINESS_VALIDATION, "6010", "6030", "6040", "6041",
                    "6050", "6070", "6080", "6090", "6100", "6130", "6140", "6150", "6160", "6170", "6180",
                    SUBSCRIPTION_ENDED, "6200", "6210", "6220", "6230", "6240", "6250", "6270", "6280", "6310", "6320",
                    "6420", "6430", "6440", "6450", "6480", "6520", "6540"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern THROTTLED = Pattern.compile("ThrottleExceeded|errorCode=003001");

    /** A 6000 of this kind passes, and the entity may have been saved all the same. */
    private static final Pattern PASSING = Pattern.compile(
            "\\bwait\\b|try again|few minutes|unexpected|internal error|-\\s?30003", Pattern.CASE_INSENSITIVE);

    private static final Pattern CLOSED_BOOKS = Pattern.compile(
            "period (has |is |been )*closed|closed (books|period)|books (are |have been )?closed|closing date",
            Pattern.CASE_INSENSITIVE);

    private FaultCodes() {
    }

    /** Throttle answers come as 429, as 403, and under several types; the words are the same. */
    static boolean throttled(Fault fault) {
        return fault.status() == 429 || fault.has("3001") || namesThrottle(fault.text());
    }

    static boolean namesThrottle(String text) {
        return THROTTLED.matcher(text).find();
    }

    static boolean token(Fault fault) {
        return fault.status() == 401 && !fault.has(USER_REMOVED) || fault.has(TOKEN);
    }

    /** 5010 has been seen for a closed period, where reading again would not help. */
    static boolean stale(Fault fault) {
        return fault.has(STALE) && !CLOSED_BOOKS.matcher(fault.text()).find();
    }

    static boolean permanent(FaultError error) {
        return switch (error.code()) {
            case STALE -> true;
            case BUSINESS_VALIDATION -> !PASSING.matcher(error.message() + " " + error.detail()).find();
            default -> PERMANENT.contains(error.code());
        };
    }
}
