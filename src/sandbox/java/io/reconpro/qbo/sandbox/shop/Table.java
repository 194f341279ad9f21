package io.reconpro.qbo.sandbox.shop;

import java.util.Locale;

/** The shop's tables with the columns we fill, parents before children. */
enum Table {
    COMPANY("id, name, time_zone, currency_code"),
    COMPANY_FEATURE("company_id, feature_code, active, valid_from"),
    APP_USER("id, company_id, email, first_name, last_name, active"),
    USER_ROLE("user_id, role_code"),
    QB_CLASS("id, company_id, realm_id, qbo_class_id, name, fully_qualified_name, active, imported_at"),
    CLIENT("id, company_id, client_type, company_name, first_name, last_name, email, phone, accounting_id,"
            + " bill_line1, bill_line2, bill_city, bill_state, bill_zip, bill_country,"
            + " ship_line1, ship_line2, ship_city, ship_state, ship_zip, ship_country,"
            + " qbo_class_id, archived, updated_at"),
    VENDOR("id, company_id, company_name, first_name, last_name, email, phone,"
            + " addr_line1, addr_line2, city, state, zip, country, accounting_id, archived, updated_at"),
    SERVICE("id, company_id, name, description, price_type, is_tax, rate_percent, accounting_id, taxable"),
    VEHICLE("id, vin, model_year, make, model, stock_no"),
    WORK_ORDER("id, company_id, number, ro_no, vehicle_id, client_id"),
    INVOICE("id, company_id, number, client_id, invoice_date, due_date, po_no, status, total_amount, paid_amount,"
            + " currency_code, notes, approved_at, updated_at, version"),
    INVOICE_WORK_ORDER("invoice_id, work_order_id, position"),
    INVOICE_LINE("id, invoice_id, work_order_id, service_id, position, description, quantity, unit_price, amount,"
            + " rate_percent, line_kind"),
    PAYMENT("id, invoice_id, method, amount, paid_at, check_no, po_ro_no, notes, gateway_txn_id, voided, updated_at"),
    VENDOR_BILL("id, company_id, vendor_id, number, bill_date, due_date, status, total_amount, notes, updated_at,"
            + " version"),
    VENDOR_BILL_LINE("id, vendor_bill_id, position, description, quantity, unit_cost, amount, work_order_id,"
            + " client_id");

    private final String columns;

    Table(String columns) {
        this.columns = columns;
    }

    String insert() {
        String marks = columns.replaceAll("[^,]+", "?");
        return "insert into %s (%s) values (%s)".formatted(sqlName(), columns, marks);
    }

    String highestId() {
        return "select coalesce(max(id), 0) from " + sqlName();
    }

    boolean hasId() {
        return columns.startsWith("id,");
    }

    private String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
