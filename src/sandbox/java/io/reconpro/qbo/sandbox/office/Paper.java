package io.reconpro.qbo.sandbox.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice or a vendor's bill in the shop.
 *
 * @param version what it was when it was read; it counts every change
 * @param lines   empty in lists
 */
record Paper(PaperKind kind, long id, String company, String number, String party, LocalDate date, String status,
        BigDecimal total, int version, List<PaperLine> lines) {

    static final String DRAFT = "DRAFT";
    static final String APPROVED = "APPROVED";
    static final String EXPORTED = "EXPORTED";
    static final String VOID = "VOID";

    /** What a person can make of a document; Exported is what exports make of it. */
    static final List<String> BY_HAND = List.of(DRAFT, APPROVED, VOID);

    /** Lines are corrected in a draft only, as in ReconPro. */
    boolean isDraft() {
        return status.equals(DRAFT);
    }

    Paper with(List<PaperLine> all) {
        return new Paper(kind, id, company, number, party, date, status, total, version, all);
    }
}
