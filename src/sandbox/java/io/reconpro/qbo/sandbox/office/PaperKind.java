package io.reconpro.qbo.sandbox.office;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What lies in the Back Office, and in which tables. */
enum PaperKind {

    INVOICES("Invoices", "Client", "invoice", "invoice_date", "client"),
    BILLS("Vendor bills", "Vendor", "vendor_bill", "bill_date", "vendor");

    final String title;
    final String party;
    final String table;
    final String date;
    final String partyTable;

    PaperKind(String title, String party, String table, String date, String partyTable) {
        this.title = title;
        this.party = party;
        this.table = table;
        this.date = date;
        this.partyTable = partyTable;
    }

    /** The word for it in addresses. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PaperKind> at(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }
}
