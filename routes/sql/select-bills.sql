-- One chunk of the vendors' bills that wait for export, each with its vendor, in the order in which they are exported.
--
-- Given:   companyId; approvedStatus, the status that waits; exportFrom, the first date that is exported;
--          firstId and lastId, the same for a single bill;
--          afterDate, afterNumber, afterId, the bill with which the chunk before this one ended; chunkSize.
-- Returns: the columns below under exactly these names (in any order and case). Empty texts may be null.
--          bill_number is the vendor's number of the bill. bill_date and due_date are dates without time, in the
--          company's time zone; total_amount is an exact decimal. currency_code is that of the bill, or null.
--          vendor_id is null when the bill has no vendor. archived is true or false (or 1 or 0).
-- Order:   date, number, id, the same as in the condition. COALESCE, because a bill without a number has to be seen,
--          and reported, too.
-- Written so that H2, PostgreSQL and SQL Server take it: no row values, and OFFSET before FETCH.
SELECT b.id            AS bill_id,
       b.version       AS bill_version,
       b.status        AS bill_status,
       b.number        AS bill_number,
       b.bill_date     AS bill_date,
       b.due_date      AS due_date,
       b.total_amount  AS total_amount,
       c.currency_code AS currency_code,
       b.notes         AS notes,
       v.id            AS vendor_id,
       v.company_name  AS company_name,
       v.first_name    AS first_name,
       v.last_name     AS last_name,
       v.email         AS email,
       v.phone         AS phone,
       v.accounting_id AS accounting_id,
       v.addr_line1    AS addr_line1,
       v.addr_line2    AS addr_line2,
       v.city          AS addr_city,
       v.state         AS addr_state,
       v.zip           AS addr_zip,
       v.country       AS addr_country,
       v.archived      AS archived
FROM vendor_bill b
JOIN company c ON c.id = b.company_id
LEFT JOIN vendor v ON v.id = b.vendor_id
WHERE b.company_id = :?companyId
  AND b.status = :?approvedStatus
  AND b.bill_date >= :?exportFrom
  AND b.id BETWEEN :?firstId AND :?lastId
  AND (b.bill_date > :?afterDate
       OR (b.bill_date = :?afterDate
           AND (COALESCE(b.number, '') > :?afterNumber
                OR (COALESCE(b.number, '') = :?afterNumber AND b.id > :?afterId))))
ORDER BY b.bill_date, COALESCE(b.number, ''), b.id
OFFSET 0 ROWS FETCH NEXT :?chunkSize ROWS ONLY
