package io.reconpro.qbo.bill;

import io.reconpro.qbo.document.Context;
import io.reconpro.qbo.document.Emails;
import io.reconpro.qbo.document.MasterChoice;
import io.reconpro.qbo.document.MasterKey;
import io.reconpro.qbo.document.MasterRef;
import io.reconpro.qbo.document.Notes;
import io.reconpro.qbo.document.Parties;
import io.reconpro.qbo.log.Code;
import io.reconpro.qbo.log.Subject;
import io.reconpro.qbo.shop.Bill;
import io.reconpro.qbo.shop.Vendor;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Turns bills of the shop into drafts of what is sent; whether they may go is for the judge to say. */
final class BillMapper {

    private final Context context;
    private final Parties<Vendor> vendors;

    private BillMapper(Context context, List<Bill> bills) {
        this.context = context;
        this.vendors = new Parties<>(MasterKey.Kind.VENDOR, context,
                bills.stream().map(Bill::vendor).filter(Objects::nonNull).toList(),
                new VendorMapper(context.settings().vendorFields()));
    }

    /** The drafts in the order of the bills, which are all those of one chunk. */
    static List<BillDraft> map(List<Bill> bills, Context context) {
        BillMapper mapper = new BillMapper(context, bills);
        return bills.stream().map(mapper::draft).toList();
    }

    private BillDraft draft(Bill bill) {
        Notes notes = new Notes();
        Subject subject = BillFindings.subject(bill);
        MasterRef vendor = bill.vendor() == null ? null : vendor(bill, notes);
        List<BillDraftLine> lines = BillLines.of(bill, context, notes);
        String note = notes.fitted(bill.notes(), subject, "bill");
        return new BillDraft(bill, BillHash.of(bill), vendor,
                context.reference().multiCurrency() ? bill.currency() : null, context.reference().bills(), note,
                lines, notes.shared(), notes.document());
    }

    private MasterRef vendor(Bill bill, Notes notes) {
        Vendor vendor = bill.vendor();
        MasterChoice choice = vendors.choose(vendor, bill.currency());
        notes.shared(MasterKey.vendor(vendor.id()), choice);
        boolean written = choice.created() != null || !context.settings().vendorFields().email();
        if (written && vendor.email() != null && !Emails.isValid(vendor.email())) {
            notes.document(BillFindings.about(bill, Code.W05, Map.of("email", vendor.email())));
        }
        return choice.ref();
    }
}
