package io.reconpro.qbo.killed;

import io.reconpro.qbo.testkit.ManyCompanies;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happens in a company after its first export, so that the second one changes or removes something. */
enum Change {

    INVOICE_UPDATE("Invoice", "update"),
    BILL_UPDATE("Bill", "update"),
    PAYMENT_UPDATE("Payment", "update"),
    PAYMENT_DELETE("Payment", "delete"),
    CUSTOMER_CHANGE("Customer", "update"),
    VENDOR_CHANGE("Vendor", "update"),
    /** What was created with warnings that count as errors is deleted again (S-15). */
    INVOICE_UNDONE("Invoice", "delete");

    private static final String PHONE = "512-555-0199";
    private static final String OF_COMPANY = " (select id from %s where company_id = ?)";

    private final String entity;
    private final String operation;

    Change(String entity, String operation) {
        this.entity = entity;
        this.operation = operation;
    }

    String entity() {
        return entity;
    }

    String operation() {
        return operation;
    }

    /** The moments that such a write passes and that a killed process can stand at. */
    List<Moment> moments() {
        Stream<Moment> all = Moment.OF_BILLS.stream();
        return (this == INVOICE_UPDATE ? Stream.concat(all, Stream.of(Moment.APPLIED)) : all).toList();
    }

    /** Those that tell most, for every build: before anything is sent, and after QuickBooks has it. */
    List<Moment> tellingMoments() {
        return this == INVOICE_UPDATE ? moments() : List.of(Moment.INTENDED, Moment.UNANSWERED);
    }

    /** The step that is not taken any more; what is removed is over with its answer. */
    String nextStep(Moment moment) {
        return this == INVOICE_UNDONE && moment == Moment.ANSWERED ? "Invoice DONE" : moment.nextStep(entity);
    }

    /** What the first export is about. */
    void approve(ManyCompanies stage, long companyId) {
        if (entity.equals("Bill") || entity.equals("Vendor")) {
            stage.approveBills(companyId, "R", 2);
        } else if (entity.equals("Payment")) {
            stage.approvePaid(companyId, "R", 2);
        } else {
            stage.approve(companyId, "R", 2);
        }
    }

    void make(ManyCompanies stage, long companyId) {
        JdbcTemplate shop = new JdbcTemplate(stage.databases().shop().dataSource());
        switch (this) {
            case INVOICE_UPDATE -> correctInvoices(shop, companyId);
            case BILL_UPDATE -> correctBills(shop, companyId);
            case PAYMENT_UPDATE -> shop.update("update payment set amount = 80 where invoice_id in"
                    + OF_COMPANY.formatted("invoice"), companyId);
            case PAYMENT_DELETE -> shop.update("update payment set voided = true where invoice_id in"
                    + OF_COMPANY.formatted("invoice"), companyId);
            case CUSTOMER_CHANGE -> {
                shop.update("update client set phone = ? where company_id = ?", PHONE, companyId);
                correctInvoices(shop, companyId);
            }
            case VENDOR_CHANGE -> {
                shop.update("update vendor set phone = ? where company_id = ?", PHONE, companyId);
                correctBills(shop, companyId);
            }
            case INVOICE_UNDONE -> undo(stage, shop, companyId);
        }
    }

    private static void correctInvoices(JdbcTemplate shop, long companyId) {
        shop.update("update invoice set po_no = 'PO-77', status = 'APPROVED', version = version + 1 "
                + "where company_id = ?", companyId);
    }

    private static void correctBills(JdbcTemplate shop, long companyId) {
        shop.update("delete from vendor_bill_line where amount = 7.25 and vendor_bill_id in"
                + OF_COMPANY.formatted("vendor_bill"), companyId);
        shop.update("update vendor_bill set total_amount = 80, status = 'APPROVED', version = version + 1 "
                + "where company_id = ?", companyId);
    }

    /** As a run leaves it that was killed right after it had created what must not stay. */
    private static void undo(ManyCompanies stage, JdbcTemplate shop, long companyId) {
        JdbcTemplate exporter = new JdbcTemplate(stage.databases().exporter().dataSource());
        exporter.update("update qbo_link set standing = 'UNDO' where entity = 'Invoice' and company_id = ?", companyId);
        exporter.update("insert into company_setting values (?, 'treat-warnings-as-errors', 'true', current_timestamp)",
                companyId);
        shop.update("update invoice set status = 'DRAFT' where company_id = ?", companyId);
    }

    /** What is not in QuickBooks as the change would have it. */
    List<String> deviations(ManyCompanies stage, long companyId) {
        var books = stage.quickBooks().books(ManyCompanies.realm(companyId));
        return switch (this) {
            case CUSTOMER_CHANGE, VENDOR_CHANGE -> books.all(entity)
                    .filter(party -> party.path("DisplayName").asText().startsWith("R "))
                    .filter(party -> !party.path("PrimaryPhone").path("FreeFormNumber").asText().equals(PHONE))
                    .map(party -> party.path("DisplayName").asText() + " has another phone").toList();
            case INVOICE_UNDONE -> books.all("Invoice").map(invoice -> invoice.path("DocNumber").asText())
                    .filter(number -> number.startsWith("R-")).map(number -> number + " is still there").toList();
            default -> List.of();
        };
    }
}
