-- The lines of a chunk of invoices, each with its service, its work order and the vehicle it was done on.
--
-- Given:   ids, the invoices (camel-sql fills the list in).
-- Returns: the columns below under exactly these names (in any order and case); the order of rows does not matter.
--          line_amount is what the invoice charges and is never computed anew; quantity and unit_price may be null.
--          price_type is MONEY, LABOR, PARTS, PERCENTAGE or PRICE_MATRIX. A percentage with is_tax is a tax line;
--          any other percentage is a surcharge, or a discount when its rate is negative; the rate is the line's own,
--          else the service's. Everything of the service is null when the line has none; so for the work order.
SELECT l.id             AS line_id,
       l.invoice_id     AS invoice_id,
       l.position       AS line_position,
       l.description    AS line_description,
       l.quantity       AS quantity,
       l.unit_price     AS unit_price,
       l.amount         AS line_amount,
       l.rate_percent   AS line_rate_percent,
       s.id             AS service_id,
       s.name           AS service_name,
       s.description    AS service_description,
       s.price_type     AS price_type,
       s.is_tax         AS is_tax,
       s.rate_percent   AS service_rate_percent,
       s.accounting_id  AS service_accounting_id,
       s.taxable        AS taxable,
       w.id             AS work_order_id,
       x.position       AS work_order_position,
       w.number         AS work_order_number,
       w.ro_no          AS ro_number,
       v.vin            AS vin,
       v.model_year     AS vehicle_year,
       v.make           AS vehicle_make,
       v.model          AS vehicle_model,
       v.stock_no       AS stock_number
FROM invoice_line l
LEFT JOIN service s ON s.id = l.service_id
LEFT JOIN work_order w ON w.id = l.work_order_id
LEFT JOIN invoice_work_order x ON x.invoice_id = l.invoice_id AND x.work_order_id = l.work_order_id
LEFT JOIN vehicle v ON v.id = w.vehicle_id
WHERE l.invoice_id IN (:#in:ids)
