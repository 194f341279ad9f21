package io.reconpro.qbo.bill;

import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.Names;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Finding;
import io.reconpro.qbo.shop.Bill;
import io.reconpro.qbo.shop.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Judges whom a bill is from. */
final class VendorRules {

    private VendorRules() {
    }

    static List<Finding> findings(BillDraft draft, Context context) {
        Bill bill = draft.bill();
        Vendor vendor = bill.vendor();
        boolean nameless = vendor != null && draft.vendor() == null && Names.ofContact(vendor) == null;
        List<Finding> findings = new ArrayList<>();
        if (vendor == null || nameless) {
            findings.add(BillFindings.about(bill, Code.E15, Map.of()));
        }
        if (vendor != null && vendor.archived()) {
            findings.add(BillFindings.about(bill, Code.W13, Map.of("role", "vendor", "state", "archived")));
        }
        String home = context.reference().homeCurrency();
        String expected = context.reference().multiCurrency() ? draft.vendorCurrency() : home;
        String currency = Objects.requireNonNullElse(bill.currency(), home);
        if (expected != null && !expected.equals(currency)) {
            findings.add(BillFindings.about(bill, Code.E14, Map.of("currency", currency, "expected", expected)));
        }
        return findings;
    }
}
