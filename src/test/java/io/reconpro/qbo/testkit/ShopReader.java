package io.reconpro.qbo.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads one company's invoices and bills from the shop's tables, not through the exporter's statements. */
final class ShopReader {

    private static final String LINES = """
            select l.invoice_id, l.amount, coalesce(l.description, s.description, s.name) as work,
                s.name, s.price_type, s.is_tax, coalesce(l.rate_percent, s.rate_percent, l.amount) as rate,
                v.vin, v.stock_no, w.ro_no
            from invoice_line l
            join invoice i on i.id = l.invoice_id
            left join service s on s.id = l.service_id
            left join work_order w on w.id = l.work_order_id
            left join vehicle v on v.id = w.vehicle_id
            where i.company_id = ?
            order by l.invoice_id, case
                when s.price_type is null or s.price_type <> 'PERCENTAGE' then 1
                when coalesce(l.rate_percent, s.rate_percent, l.amount) < 0 then 3
                when s.is_tax then 4 else 2 end, l.position, l.id""";

    private final JdbcClient jdbc;
    private final long companyId;

    ShopReader(DataSource shop, long companyId) {
        this.jdbc = JdbcClient.create(shop);
        this.companyId = companyId;
    }

    Map<String, String> statuses() {
        Map<String, String> statuses = new HashMap<>();
        jdbc.sql("""
                select 'Invoice' as entity, id, status from invoice where company_id = :company
                union all select 'Bill', id, status from vendor_bill where company_id = :company""")
                .param("company", companyId)
                .query(row -> {
                    statuses.put(Audited.key(row.getString("entity"), row.getString("id")), row.getString("status"));
                });
        return statuses;
    }

    List<AuditedBill> bills() {
        Map<Long, List<AuditedBill.Line>> lines = new HashMap<>();
        jdbc.sql("""
                select l.vendor_bill_id, l.description, l.amount, c.qbo_class_id, v.vin
                from vendor_bill_line l join vendor_bill b on b.id = l.vendor_bill_id
                left join client c on c.id = l.client_id
                left join work_order w on w.id = l.work_order_id
                left join vehicle v on v.id = w.vehicle_id
                where b.company_id = ? order by l.vendor_bill_id, l.position, l.id""").param(companyId)
                .query(row -> {
                    lines.computeIfAbsent(row.getLong("vendor_bill_id"), id -> new ArrayList<>()).add(billLine(row));
                });
        return jdbc.sql("""
                select b.*, v.company_name, v.first_name, v.last_name, v.accounting_id
                from vendor_bill b left join vendor v on v.id = b.vendor_id where b.company_id = ? order by b.id""")
                .param(companyId)
                .query((row, index) -> new AuditedBill(row.getLong("id"), row.getString("number"),
                        row.getString("status"), row.getObject("bill_date", LocalDate.class),
                        row.getObject("due_date", LocalDate.class),
                        party(row.getString("company_name"), row.getString("first_name"), row.getString("last_name")),
                        row.getString("accounting_id"), lines.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static AuditedBill.Line billLine(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new AuditedBill.Line(texts(row.getString("description"), row.getString("vin")),
                amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP), row.getString("qbo_class_id"));
    }

    List<ShopDocument> documents() {
        Map<Long, List<ShopDocument.Line>> lines = new HashMap<>();
        jdbc.sql(LINES).param(companyId).query(row -> {
            lines.computeIfAbsent(row.getLong("invoice_id"), id -> new ArrayList<>()).add(line(row));
        });
        return jdbc.sql("""
                select i.*, c.client_type, c.company_name, c.first_name, c.last_name, c.accounting_id, c.qbo_class_id
                from invoice i left join client c on c.id = i.client_id where i.company_id = ? order by i.id""")
                .param(companyId)
                .query((row, index) -> document(row, lines.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** What was paid and is money still. */
    List<ShopMoney> payments() {
        ZoneId zone = ZoneId.of(jdbc.sql("select time_zone from company where id = ?").param(companyId)
                .query(String.class).single());
        return jdbc.sql("""
                select p.* from payment p join invoice i on i.id = p.invoice_id
                where i.company_id = ? and p.method <> 'PO_RO' and p.voided = false and p.amount > 0 order by p.id""")
                .param(companyId)
                .query((row, index) -> new ShopMoney(row.getString("id"), row.getString("invoice_id"),
                        row.getObject("paid_at", OffsetDateTime.class).atZoneSameInstant(zone).toLocalDate(),
                        row.getBigDecimal("amount").setScale(2, RoundingMode.HALF_UP), row.getString("check_no")))
                .list();
    }

    private static ShopDocument document(ResultSet row, List<ShopDocument.Line> lines) throws SQLException {
        return new ShopDocument(row.getLong("id"), row.getString("number"), row.getString("status"),
                row.getObject("invoice_date", LocalDate.class), row.getObject("due_date", LocalDate.class),
                row.getString("po_no"), "RETAIL".equals(row.getString("client_type")),
                party(row.getString("company_name"), row.getString("first_name"), row.getString("last_name")),
                row.getString("accounting_id"), row.getString("qbo_class_id"), lines);
    }

    private static String party(String company, String first, String last) {
        return company != null && !company.isBlank() ? company.strip() : texts(first, last).stream()
                .map(String::strip).collect(Collectors.joining(" "));
    }

    private static ShopDocument.Line line(ResultSet row) throws SQLException {
        boolean tax = "PERCENTAGE".equals(row.getString("price_type")) && row.getBoolean("is_tax")
                && row.getBigDecimal("rate").signum() >= 0;
        BigDecimal amount = row.getBigDecimal("amount").setScale(2, RoundingMode.HALF_UP);
        return new ShopDocument.Line(tax, row.getString("name"), texts(row.getString("work"), row.getString("vin"),
                row.getString("stock_no"), row.getString("ro_no")), amount);
    }

    private static List<String> texts(String... values) {
        return Stream.of(values).filter(Objects::nonNull).filter(text -> !text.isBlank()).toList();
    }
}
