-- Status and version of invoices as they are now: asked just before they are sent, and when setting a status failed.
--
-- Given:   ids, the invoices (camel-sql fills the list in).
-- Returns: invoice_id, invoice_status, invoice_version. An invoice that is gone is left out.
SELECT i.id      AS invoice_id,
       i.status  AS invoice_status,
       i.version AS invoice_version
FROM invoice i
WHERE i.id IN (:#in:ids)
