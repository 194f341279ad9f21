-- Status and version of bills as they are now: asked just before they are sent, and when setting a status failed.
--
-- Given:   ids, the bills (camel-sql fills the list in).
-- Returns: bill_id, bill_status, bill_version. A bill that is gone is left out.
SELECT b.id      AS bill_id,
       b.status  AS bill_status,
       b.version AS bill_version
FROM vendor_bill b
WHERE b.id IN (:#in:ids)
