package io.reconpro.qbo.bill;

import io.reconpro.qbo.document.Amounts;
import io.reconpro.qbo.document.Classes;
import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.Findings;
import io.reconpro.qbo.document.LineText;
import io.reconpro.qbo.document.Notes;
import io.reconpro.qbo.gate.ClassTracking;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.shop.Bill;
import io.reconpro.qbo.shop.BillLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Maps the lines of one bill in their order. Their account is one for all, and their class that of their client. */
final class BillLines {

    private final Subject bill;
    private final Context context;
    private final Classes classes;
    private final Notes notes;
    private final Map<String, String> chosen = new HashMap<>();

    private BillLines(Subject bill, Context context, Notes notes) {
        this.bill = bill;
        this.context = context;
        this.classes = new Classes(context);
        this.notes = notes;
    }

    static List<BillDraftLine> of(Bill bill, Context context, Notes notes) {
        BillLines lines = new BillLines(BillFindings.subject(bill), context, notes);
        List<BillDraftLine> mapped = new ArrayList<>();
        for (BillLine line : bill.lines()) {
            mapped.add(lines.line(mapped.size() + 1, line));
        }
        return mapped;
    }

    private BillDraftLine line(int number, BillLine line) {
        LineText text = LineText.of(Objects.requireNonNullElse(line.description(), ""), quantity(line),
                line.workOrder());
        if (text.shortened()) {
            note(Code.W08, Map.of("text", "the description of line " + number, "limit", LineText.LIMIT));
        }
        if (line.amount() == null) {
            note(Code.E17, Map.of("problem", "its line " + number + " has no amount"));
        }
        BigDecimal amount = line.amount() == null ? BigDecimal.ZERO : Amounts.cents(line.amount());
        return new BillDraftLine(text.text().isEmpty() ? null : text.text(), amount, classOf(line));
    }

    /** A line on an account has no place for its quantity; one of something says nothing. */
    private static String quantity(BillLine line) {
        boolean one = line.quantity() == null || line.quantity().compareTo(BigDecimal.ONE) == 0;
        return one ? null : LineText.quantity(line.quantity(), line.unitCost());
    }

    /** QuickBooks takes classes on the lines of a bill only, whatever it does with sales. */
    private String classOf(BillLine line) {
        ClassTracking tracking = context.reference().classTracking();
        if (line.classId() == null || !context.settings().bills().classes() || tracking == ClassTracking.OFF) {
            return null;
        }
        if (!chosen.containsKey(line.classId())) {
            chosen.put(line.classId(), choose(line.classId(), tracking));
        }
        return chosen.get(line.classId());
    }

    private String choose(String wanted, ClassTracking tracking) {
        List<Finding> findings = new ArrayList<>();
        String usable = null;
        if (tracking == ClassTracking.LINE) {
            usable = classes.usable(wanted, bill, findings);
        } else {
            findings.add(classes.unusable(wanted, bill, "bills have classes on their lines, and QuickBooks is set to "
                    + "keep one for each transaction"));
        }
        notes.document(findings);
        return usable;
    }

    private void note(Code code, Map<String, ?> values) {
        notes.document(Findings.about(bill, code, values));
    }
}
