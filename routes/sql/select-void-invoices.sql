-- Void invoices, each with its client, so that those are found whose copy in QuickBooks is still open.
--
-- Given:   companyId; voidStatus, the status of void invoices; afterId, the id with which the chunk before this one
--          ended; chunkSize.
-- Returns: the columns below under exactly these names (in any order and case). Names and number may be null.
-- Order:   id, the same as in the condition.
SELECT i.id           AS invoice_id,
       i.number       AS invoice_number,
       i.invoice_date AS invoice_date,
       i.total_amount AS total_amount,
       c.company_name AS company_name,
       c.first_name   AS first_name,
       c.last_name    AS last_name
FROM invoice i
LEFT JOIN client c ON c.id = i.client_id
WHERE i.company_id = :?companyId
  AND i.status = :?voidStatus
  AND i.id > :?afterId
ORDER BY i.id
OFFSET 0 ROWS FETCH NEXT :?chunkSize ROWS ONLY
