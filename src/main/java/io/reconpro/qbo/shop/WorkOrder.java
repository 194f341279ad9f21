package io.reconpro.qbo.shop;

/** The work done on one vehicle; an invoice bills one or several, in the order of their position. */
public record WorkOrder(long id, int position, String number, String roNumber, String vin, String year, String make,
        String model, String stockNumber) {
}
