-- Void bills, each with its vendor, so that those are found whose copy in QuickBooks is still open.
--
-- Given:   companyId; voidStatus, the status of void bills; afterId, the id with which the chunk before this one ended;
--          chunkSize.
-- Returns: the columns below under exactly these names (in any order and case). Names and number may be null.
-- Order:   id, the same as in the condition.
SELECT b.id           AS bill_id,
       b.number       AS bill_number,
       b.bill_date    AS bill_date,
       b.total_amount AS total_amount,
       v.company_name AS company_name,
       v.first_name   AS first_name,
       v.last_name    AS last_name
FROM vendor_bill b
LEFT JOIN vendor v ON v.id = b.vendor_id
WHERE b.company_id = :?companyId
  AND b.status = :?voidStatus
  AND b.id > :?afterId
ORDER BY b.id
OFFSET 0 ROWS FETCH NEXT :?chunkSize ROWS ONLY
