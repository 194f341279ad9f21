package io.reconpro.qbo.shop;

/** The work done on one vehicle; an invoice bills one or several, in the order of their position. */
public record WorkOrder(long id, int position, String number, String roNumber, String vin, String year, String make,
        String model, String stockNumber) {

    static WorkOrder of(long id, int position, Row row) {
        return new WorkOrder(id, position, row.text("work_order_number"), row.text("ro_number"), row.text("vin"),
                row.text("vehicle_year"), row.text("vehicle_make"), row.text("vehicle_model"),
                row.text("stock_number"));
    }
}
