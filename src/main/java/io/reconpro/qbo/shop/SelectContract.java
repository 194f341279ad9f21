package io.reconpro.qbo.shop;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns one SELECT in routes/sql must name, in whatever case and order. */
public record SelectContract(String file, List<String> columns) {

    public static final SelectContract COMPANY = new SelectContract("routes/sql/select-company.sql", List.of(
            "company_id", "company_name", "time_zone", "currency_code",
            "feature_active", "feature_valid_from", "feature_valid_to",
            "actor_active", "actor_administrator", "classes_assigned"));

    public static final SelectContract USER = new SelectContract("routes/sql/select-user.sql",
            List.of("company_id", "company_name", "user_active", "user_administrator"));

    public static final SelectContract INVOICES = new SelectContract("routes/sql/select-invoices.sql", List.of(
            "invoice_id", "invoice_version", "invoice_status", "invoice_number", "invoice_date", "due_date",
            "po_number", "total_amount", "paid_amount", "currency_code", "notes",
            "client_id", "client_type", "company_name", "first_name", "last_name", "email", "phone", "accounting_id",
            "bill_line1", "bill_line2", "bill_city", "bill_state", "bill_zip", "bill_country",
            "ship_line1", "ship_line2", "ship_city", "ship_state", "ship_zip", "ship_country",
            "class_id", "archived", "merged_into_client_id"));

    public static final SelectContract LINES = new SelectContract("routes/sql/select-invoice-lines.sql", List.of(
            "line_id", "invoice_id", "line_position", "line_description", "quantity", "unit_price", "line_amount",
            "line_rate_percent",
            "service_id", "service_name", "service_description", "price_type", "is_tax", "service_rate_percent",
            "service_accounting_id", "taxable",
            "work_order_id", "work_order_position", "work_order_number", "ro_number",
            "vin", "vehicle_year", "vehicle_make", "vehicle_model", "stock_number"));

    public static final SelectContract EARLIER = new SelectContract("routes/sql/select-earlier-invoices.sql",
            List.of("invoice_id", "vin", "earlier_number", "earlier_date"));

    public static final SelectContract VERSIONS = new SelectContract("routes/sql/select-invoice-versions.sql",
            List.of("invoice_id", "invoice_status", "invoice_version"));

    public static final SelectContract PAYMENTS = new SelectContract("routes/sql/select-payments.sql", List.of(
            "invoice_id", "invoice_number", "invoice_date", "total_amount", "company_name", "first_name", "last_name",
            "payment_id", "payment_method", "payment_amount", "paid_at", "check_number", "order_number",
            "payment_notes", "voided"));

    public static final SelectContract INVOICES_OF_PAYMENTS = new SelectContract(
            "routes/sql/select-invoices-of-payments.sql",
            List.of("payment_id", "invoice_id", "payment_method", "payment_amount", "voided"));

    public static final SelectContract VOID_INVOICES = new SelectContract("routes/sql/select-void-invoices.sql",
            List.of("invoice_id", "invoice_number", "invoice_date", "total_amount", "company_name", "first_name",
                    "last_name"));

    public static final SelectContract VOID_BILLS = new SelectContract("routes/sql/select-void-bills.sql",
            List.of("bill_id", "bill_number", "bill_date", "total_amount", "company_name", "first_name", "last_name"));

    public static final SelectContract COUNT =
            new SelectContract("routes/sql/select-invoice-count.sql", List.of("waiting"));

    public static final SelectContract BILLS = new SelectContract("routes/sql/select-bills.sql", List.of(
            "bill_id", "bill_version", "bill_status", "bill_number", "bill_date", "due_date", "total_amount",
            "currency_code", "notes",
            "vendor_id", "company_name", "first_name", "last_name", "email", "phone", "accounting_id",
            "addr_line1", "addr_line2", "addr_city", "addr_state", "addr_zip", "addr_country", "archived"));

    public static final SelectContract BILL_LINES = new SelectContract("routes/sql/select-bill-lines.sql", List.of(
            "line_id", "bill_id", "line_position", "line_description", "quantity", "unit_cost", "line_amount",
            "class_id", "work_order_id", "work_order_number", "ro_number",
            "vin", "vehicle_year", "vehicle_make", "vehicle_model", "stock_number"));

    public static final SelectContract BILL_VERSIONS = new SelectContract("routes/sql/select-bill-versions.sql",
            List.of("bill_id", "bill_status", "bill_version"));

    public static final SelectContract BILL_COUNT =
            new SelectContract("routes/sql/select-bill-count.sql", List.of("waiting"));

    public static final SelectContract CLASSES = new SelectContract("routes/sql/select-classes.sql",
            List.of("qbo_class_id", "name", "fully_qualified_name", "parent_qbo_class_id", "active"));

    public static final SelectContract CLIENTS = new SelectContract("routes/sql/select-clients.sql", List.of(
            "client_id", "sort_name", "client_type", "company_name", "first_name", "last_name", "class_id"));

    /** Throws when one of the columns is not among those a statement returned. */
    public void check(Collection<String> returned) {
        Set<String> names = returned.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        List<String> missing = columns.stream().filter(column -> !names.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new BrokenContractException("%s does not return %s: add %s to its SELECT list, as its header says"
                    .formatted(file, String.join(", ", missing), missing.size() == 1 ? "it" : "them"));
        }
    }
}
