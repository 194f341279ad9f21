package io.reconpro.qbo.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.reconpro.qbo.ledger.Entry;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.quickbooks.Fault;
import io.reconpro.qbo.quickbooks.FaultError;

/**
 * Says in a bookkeeper's words what QuickBooks refused. Its own words stand beside it.
 * <p>
 * QuickBooks uses some codes for several things, so the text counts too (closed books come as 6200, 6210 or in words).
 */
final class FaultFindings {

    /** The type of what no fault of QuickBooks said: its answer names a document that somebody has deleted since. */
    private static final String DELETED_SINCE = "DeletedSince";
    private static final String DEPOSITED = "6540";
    private static final Set<String> CLOSED_BOOKS = Set.of("6200", "6210");
    private static final Set<String> INACTIVE_OR_GONE = Set.of("610", "2500", "6250");
    private static final Pattern CLOSED_WORDS = Pattern.compile("(?i)(period|books).{0,40}closed|closed.{0,40}period");
    private static final Pattern HOLDER = Pattern.compile("TxnType=(\\w+).*TxnId=(\\d+)");

    private FaultFindings() {
    }

    /** Stands for an answer that names a document which somebody has deleted since. */
    static Fault deletedSince(String qboId) {
        return new Fault(200, DELETED_SINCE, List.of(new FaultError("", qboId, "", "")));
    }

    static Finding of(Entry entry, Fault fault, String intuitTid) {
        Map<String, Object> values = Subjects.values(entry);
        if (fault.type().equals(DELETED_SINCE)) {
            values.put("qboId", fault.errors().get(0).message());
            return Finding.of(Code.E12, values).answered(null, intuitTid);
        }
        Code code = code(fault, values);
        return Finding.of(code, values).answered(fault.text(), intuitTid);
    }

    /** Id of the document that holds the number, as a fault 6140 names it. */
    static Optional<String> holderOfNumber(Fault fault) {
        return fault.has("6140") ? holder(fault).map(match -> match.group(2)) : Optional.empty();
    }

    private static Code code(Fault fault, Map<String, Object> values) {
        if (fault.has("6140")) {
            boolean bill = "Bill".equals(values.get("entity"));
            values.put("holder", holder(fault)
                    .map(match -> "in QuickBooks the " + words(match.group(1)) + " with id " + match.group(2))
                    .orElse("in QuickBooks another document"));
            return bill ? Code.E16 : Code.E05;
        }
        if (fault.has("6240")) {
            values.put("holder", "another customer, vendor or employee");
            return Code.E04;
        }
        if (fault.has(DEPOSITED)) {
            return Code.E18;
        }
        if (fault.has(CLOSED_BOOKS) || CLOSED_WORDS.matcher(fault.text()).find()) {
            values.put("closed", "as QuickBooks says");
            return Code.E09;
        }
        if (fault.has(INACTIVE_OR_GONE)) {
            values.put("subject", "Something that " + values.get("subject") + " refers to");
            values.put("problem", "QuickBooks says that it is inactive or gone");
            return Code.E10;
        }
        values.put("fault", fault.text());
        return Code.E20;
    }

    /** Such as "sales receipt" for SalesReceipt. */
    private static String words(String entity) {
        return entity.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static Optional<Matcher> holder(Fault fault) {
        Matcher matcher = HOLDER.matcher(fault.text());
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }
}
