package io.reconpro.qbo.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reconpro.qbo.sandbox.books.Books;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What a faultless exporter leaves behind, made by hand, so that a test can spoil one thing of it. */
final class HandMadeExport {

    private final ObjectMapper json = new ObjectMapper();
    private final Books books;
    private final JdbcClient shop;
    private final JdbcClient exporter;
    private final DataSource exporterTables;
    private final DataSource shopTables;

    HandMadeExport(TestDatabases databases, Books books) {
        this.books = books;
        this.shopTables = databases.shop().dataSource();
        this.exporterTables = databases.exporter().dataSource();
        this.shop = JdbcClient.create(shopTables);
        this.exporter = JdbcClient.create(exporterTables);
    }

    void createTables() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1__exporter.sql")).execute(exporterTables);
    }

    /** Exports every approved invoice of company 1 in one run. */
    void run() {
        var approved = new ShopReader(shopTables, 1).documents().stream().filter(ShopDocument::isApproved).toList();
        exporter.sql("""
                insert into export_run (company_id, realm_id, kind, started_by, state, epoch, queued_at, seen)
                values (1, ?, 'EXPORT', 'MANUAL', 'FINISHED', 1, current_timestamp, ?)""")
                .params(books.realm(), approved.size()).update();
        approved.forEach(this::export);
    }

    JdbcClient exporter() {
        return exporter;
    }

    ObjectNode invoiceOf(String number) {
        return books.visible("Invoice").filter(row -> row.path("DocNumber").asText().equals(number)).findFirst()
                .orElseThrow();
    }

    private void export(ShopDocument document) {
        String requestId = "%032d".formatted(document.id());
        String id = write(document, requestId);
        exporter.sql("""
                insert into ledger (request_id, company_id, realm_id, entity, source_id, operation, generation,
                    body_hash, state, run_id, run_epoch, qbo_id, updated_at)
                values (?, 1, ?, 'Invoice', ?, 'create', 1, 'x', 'DONE', 1, 1, ?, current_timestamp)""")
                .params(requestId, books.realm(), Long.toString(document.id()), id).update();
        exporter.sql("""
                insert into qbo_link (company_id, realm_id, entity, source_id, qbo_id, linked_at, last_exported_at)
                values (1, ?, 'Invoice', ?, ?, current_timestamp, current_timestamp)""")
                .params(books.realm(), Long.toString(document.id()), id).update();
        exporter.sql("""
                insert into export_log (run_id, at, line_type, severity, entity, source_id, action, qbo_id, message,
                    document_marker)
                values (1, current_timestamp, 'DOCUMENT', 'INFO', 'Invoice', ?, 'CREATED', ?, 'Created.', 1)""")
                .params(Long.toString(document.id()), id).update();
        shop.sql("update invoice set status = 'EXPORTED' where id = ?").param(document.id()).update();
    }

    private String write(ShopDocument document, String requestId) {
        ObjectNode invoice = json.createObjectNode().put("DocNumber", document.number())
                .put("TxnDate", document.date().toString())
                .put("PrivateNote", "PO %s, ReconPro %s".formatted(document.poNo(), requestId));
        if (document.dueDate() != null) {
            invoice.put("DueDate", document.dueDate().toString());
        }
        invoice.putObject("CustomerRef").put("value", customer(document.party()));
        ArrayNode lines = invoice.putArray("Line");
        for (ShopDocument.Line line : document.lines(false)) {
            ObjectNode detail = lines.addObject().put("DetailType", "SalesItemLineDetail").put("Amount", line.amount())
                    .put("Description", String.join(" ", line.texts())).putObject("SalesItemLineDetail");
            detail.putObject("ItemRef").put("value", item(line.service()));
            detail.putObject("TaxCodeRef").put("value", "TAX");
            if (document.classId() != null) {
                detail.putObject("ClassRef").put("value", document.classId());
            }
        }
        return books.create("Invoice", invoice).get("Id").asText();
    }

    String customer(String name) {
        return existing("Customer", "DisplayName", name,
                () -> json.createObjectNode().put("DisplayName", name));
    }

    private String item(String name) {
        return existing("Item", "Name", name, () -> {
            ObjectNode item = json.createObjectNode().put("Name", name).put("Type", "Service");
            item.putObject("IncomeAccountRef").put("value", books.visible("Account")
                    .filter(account -> account.path("AccountType").asText().equals("Income"))
                    .map(account -> account.get("Id").asText()).findFirst().orElseThrow());
            return item;
        });
    }

    private String existing(String entity, String property, String name,
            Supplier<ObjectNode> otherwise) {
        return books.visible(entity).filter(row -> row.path(property).asText().equals(name)).map(JsonNode.class::cast)
                .findFirst().orElseGet(() -> books.create(entity, otherwise.get())).get("Id").asText();
    }
}
