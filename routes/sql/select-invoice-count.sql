-- How many invoices wait for export.
--
-- Given:   companyId; approvedStatus; exportFrom; firstId; lastId: as for select-invoices.sql.
-- Returns: waiting, in one row.
SELECT COUNT(*) AS waiting
FROM invoice i
WHERE i.company_id = :?companyId
  AND i.status = :?approvedStatus
  AND i.invoice_date >= :?exportFrom
  AND i.id BETWEEN :?firstId AND :?lastId
