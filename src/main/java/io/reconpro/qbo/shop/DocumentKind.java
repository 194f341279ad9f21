package io.reconpro.qbo.shop;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A kind of document of the shop: what its statements return beside what only this kind has. */
public enum DocumentKind {

    INVOICE("Invoice", "invoice_", SelectContract.INVOICES, SelectContract.VERSIONS, SelectContract.COUNT,
            SelectContract.VOID_INVOICES),
    BILL("Bill", "bill_", SelectContract.BILLS, SelectContract.BILL_VERSIONS, SelectContract.BILL_COUNT,
            SelectContract.VOID_BILLS);

    private final String entity;
    private final String prefix;
    private final SelectContract documents;
    private final SelectContract versions;
    private final SelectContract count;
    private final SelectContract voided;

    DocumentKind(String entity, String prefix, SelectContract documents, SelectContract versions,
            SelectContract count, SelectContract voided) {
        this.entity = entity;
        this.prefix = prefix;
        this.documents = documents;
        this.versions = versions;
        this.count = count;
        this.voided = voided;
    }

    /** The kind of what QuickBooks calls so; none for what has no status in the shop. */
    public static Optional<DocumentKind> of(String entity) {
        return Arrays.stream(values()).filter(kind -> kind.entity.equals(entity)).findFirst();
    }

    /** What these documents are in QuickBooks, as it spells it. */
    public String entity() {
        return entity;
    }

    /** How many wait, as the statement that counts them returned it. */
    public long count(List<Map<String, Object>> rows) {
        return new Row(count, rows.get(0)).requiredId("waiting");
    }

    /** The ids of a chunk. */
    public List<Long> ids(List<Map<String, Object>> rows) {
        return rows.stream().map(values -> new Row(documents, values).requiredId(prefix + "id")).toList();
    }

    /** @param lastRow the last row of a chunk */
    public DocumentKey after(Map<String, Object> lastRow) {
        Row row = new Row(documents, lastRow);
        String date = prefix + "date";
        return new DocumentKey(row.required(date, row.date(date)), row.raw(prefix + "number"),
                row.requiredId(prefix + "id"));
    }

    /** Status and version of documents, by id. */
    public Map<Long, DocumentVersion> versions(List<Map<String, Object>> rows) {
        return rows.stream().map(values -> new Row(versions, values))
                .map(row -> new DocumentVersion(row.requiredId(prefix + "id"), row.text(prefix + "status"),
                        row.requiredInt(prefix + "version")))
                .collect(Collectors.toMap(DocumentVersion::id, Function.identity()));
    }

    /** A page of void ones. */
    public List<VoidDocument> voided(List<Map<String, Object>> rows) {
        return rows.stream().map(values -> new Row(voided, values)).map(row -> new VoidDocument(this,
                row.requiredId(prefix + "id"), row.text(prefix + "number"), row.date(prefix + "date"),
                row.number("total_amount"), PaidInvoices.party(row))).toList();
    }
}
