-- Earlier invoices of the vehicles on a chunk's invoices, for the setting duplicate-vehicle-days; not run while that is 0.
--
-- Given:   ids, the invoices of the chunk (camel-sql fills the list in); approvedStatus and exportedStatus, the statuses
--          of invoices that count.
-- Returns: the columns below under exactly these names (in any order and case); the order of rows does not matter.
--          invoice_id is the one of the chunk, earlier_number and earlier_date those of another invoice for a vehicle of
--          the same VIN that comes before it: by date, else by id, so that of two invoices only one is reported.
SELECT i.id           AS invoice_id,
       v.vin          AS vin,
       o.number       AS earlier_number,
       o.invoice_date AS earlier_date
FROM invoice i
JOIN invoice_work_order x ON x.invoice_id = i.id
JOIN work_order w ON w.id = x.work_order_id
JOIN vehicle v ON v.id = w.vehicle_id
JOIN vehicle s ON s.vin = v.vin
JOIN work_order y ON y.vehicle_id = s.id
JOIN invoice_work_order z ON z.work_order_id = y.id
JOIN invoice o ON o.id = z.invoice_id AND o.company_id = i.company_id
WHERE i.id IN (:#in:ids)
  AND o.status IN (:#approvedStatus, :#exportedStatus)
  AND (o.invoice_date < i.invoice_date OR (o.invoice_date = i.invoice_date AND o.id < i.id))
