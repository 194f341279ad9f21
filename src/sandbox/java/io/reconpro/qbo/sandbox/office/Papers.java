package io.reconpro.qbo.sandbox.office;

import io.reconpro.qbo.sandbox.shop.LineKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads and changes invoices and bills of the shop, as its Back Office does. */
final class Papers {

    static final int ROWS = 50;

    private final JdbcClient jdbc;
    private final TransactionTemplate atOnce;

    Papers(DataSource shop) {
        this.jdbc = JdbcClient.create(shop);
        this.atOnce = new TransactionTemplate(new JdbcTransactionManager(shop));
    }

    /**
     * The latest documents of one kind.
     *
     * @param status empty for any
     * @param number part of the number; empty for any
     * @param page   counted from 1
     */
    List<Paper> list(PaperKind kind, String status, String number, int page) {
        return jdbc.sql(select(kind) + """
                 where (:status = '' or d.status = :status)
                    and (:number = '' or position(lower(:number) in lower(d.number)) > 0)
                order by d.%s desc, d.id desc offset :skip rows fetch first :most rows only""".formatted(kind.date))
                .param("status", status).param("number", number).param("skip", (page - 1) * ROWS).param("most", ROWS + 1)
                .query((row, place) -> paper(kind, row)).list();
    }

    Optional<Paper> find(PaperKind kind, long id) {
        return jdbc.sql(select(kind) + " where d.id = :id").param("id", id).query((row, place) -> paper(kind, row))
                .optional().map(paper -> paper.with(lines(kind, id)));
    }

    /**
     * Gives it this status and these lines, which make its total, too.
     *
     * @param before as the person saw it
     * @return false when somebody, perhaps an export, changed it since; nothing is changed then
     */
    boolean change(Paper before, String status, List<PaperLine> lines) {
        return Boolean.TRUE.equals(atOnce.execute(transaction -> {
            PaperKind kind = before.kind();
            int changed = jdbc.sql("update " + kind.table + """
                     set status = :status, total_amount = :total, updated_at = current_timestamp, version = version + 1
                    where id = :id and version = :version""")
                    .param("status", status).param("total", before.isDraft() ? PaperLine.sum(lines) : before.total())
                    .param("id", before.id()).param("version", before.version()).update();
            if (changed == 1 && before.isDraft()) {
                lines.forEach(line -> write(kind, line));
            }
            return changed == 1;
        }));
    }

    /** A line whose amount was changed by hand is no product of quantity and price any more. */
    private void write(PaperKind kind, PaperLine line) {
        String price = kind == PaperKind.INVOICES ? "unit_price" : "unit_cost";
        jdbc.sql("""
                update %s_line set description = :description, amount = :amount,
                    quantity = case when amount = :amount then quantity end, %s = case when amount = :amount then %2$s end
                where id = :id""".formatted(kind.table, price))
                .param("description", line.description()).param("amount", line.amount()).param("id", line.id()).update();
    }

    private List<PaperLine> lines(PaperKind kind, long id) {
        String details = kind == PaperKind.INVOICES
                ? "s.name as service, l.rate_percent, l.line_kind from invoice_line l left join service s on s.id = l.service_id"
                : "null as service, null as rate_percent, 'MAIN' as line_kind from vendor_bill_line l";
        return jdbc.sql("select l.id, l.description, l.amount, " + details
                        + " where l.%s_id = :id order by l.position".formatted(kind.table))
                .param("id", id)
                .query((row, place) -> new PaperLine(row.getLong("id"), row.getString("service"),
                        row.getString("description"), row.getBigDecimal("amount"), row.getBigDecimal("rate_percent"),
                        LineKind.valueOf(row.getString("line_kind")))).list();
    }

    private static String select(PaperKind kind) {
        return """
                select d.id, c.name as company, d.number, d.%s as dated, d.status, d.total_amount, d.version,
                    coalesce(nullif(p.company_name, ''), trim(concat(p.first_name, ' ', p.last_name))) as party
                from %s d join company c on c.id = d.company_id left join %s p on p.id = d.%3$s_id"""
                .formatted(kind.date, kind.table, kind.partyTable);
    }

    private static Paper paper(PaperKind kind, ResultSet row) throws SQLException {
        return new Paper(kind, row.getLong("id"), row.getString("company"), row.getString("number"),
                row.getString("party"), row.getObject("dated", LocalDate.class), row.getString("status"),
                row.getBigDecimal("total_amount"), row.getInt("version"), List.of());
    }
}
