package io.reconpro.qbo.bill;

import io.reconpro.qbo.document.Findings;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.shop.Bill;
import java.util.Map;

/** Findings about bills of the shop. */
final class BillFindings {

    private BillFindings() {
    }

    static Finding about(Bill bill, Code code, Map<String, ?> more) {
        return Findings.about(subject(bill), code, more);
    }

    static Subject subject(Bill bill) {
        return new Subject(BillChunk.ENTITY, Long.toString(bill.id()), bill.number(), party(bill), bill.date(),
                bill.total());
    }

    private static String party(Bill bill) {
        if (bill.vendor() == null) {
            return "(no vendor)";
        }
        String name = bill.vendor().displayName();
        return name == null ? "(vendor " + bill.vendor().id() + ")" : name;
    }
}
