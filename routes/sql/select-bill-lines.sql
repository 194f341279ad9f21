-- The lines of a chunk of bills, each with the class of its client, its work order and the vehicle it was done on.
--
-- Given:   ids, the bills (camel-sql fills the list in).
-- Returns: the columns below under exactly these names (in any order and case); the order of rows does not matter.
--          line_amount is what the vendor charges and is never computed anew; quantity and unit_cost may be null.
--          class_id is the QuickBooks id of the class of the client that the line was for; null where there is none.
--          Everything of the work order is null when the line has none.
SELECT l.id             AS line_id,
       l.vendor_bill_id AS bill_id,
       l.position       AS line_position,
       l.description    AS line_description,
       l.quantity       AS quantity,
       l.unit_cost      AS unit_cost,
       l.amount         AS line_amount,
       c.qbo_class_id   AS class_id,
       w.id             AS work_order_id,
       w.number         AS work_order_number,
       w.ro_no          AS ro_number,
       v.vin            AS vin,
       v.model_year     AS vehicle_year,
       v.make           AS vehicle_make,
       v.model          AS vehicle_model,
       v.stock_no       AS stock_number
FROM vendor_bill_line l
LEFT JOIN client c ON c.id = l.client_id
LEFT JOIN work_order w ON w.id = l.work_order_id
LEFT JOIN vehicle v ON v.id = w.vehicle_id
WHERE l.vendor_bill_id IN (:#in:ids)
