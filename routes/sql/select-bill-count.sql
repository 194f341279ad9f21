-- How many bills of vendors wait for export.
--
-- Given:   companyId; approvedStatus; exportFrom; firstId; lastId: as for select-bills.sql.
-- Returns: waiting, in one row.
SELECT COUNT(*) AS waiting
FROM vendor_bill b
WHERE b.company_id = :?companyId
  AND b.status = :?approvedStatus
  AND b.bill_date >= :?exportFrom
  AND b.id BETWEEN :?firstId AND :?lastId
