package io.reconpro.qbo.sandbox.shop;

/** A car as the shop knows it; the repair-order number belongs to the work done on it. */
public record Vehicle(String vin, Integer year, String make, String model, String stockNo, String roNo) {
}
