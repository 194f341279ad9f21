-- One chunk of the invoices that wait for export, each with its client, in the order in which they are exported.
--
-- Given:   companyId; approvedStatus, the status that waits; exportFrom, the first date that is exported;
--          firstId and lastId, the same for a single invoice;
--          afterDate, afterNumber, afterId, the invoice with which the chunk before this one ended; chunkSize.
-- Returns: the columns below under exactly these names (in any order and case). Empty texts may be null.
--          invoice_date and due_date are dates without time, in the company's time zone; amounts are exact decimals.
--          client_id is null when the invoice has no client. client_type is RETAIL or WHOLESALE.
--          po_number is the invoice's own, else that of the first purchase or repair order that is noted as its payment
--          and not voided.
--          class_id is the QuickBooks id of the client's class. archived is true or false (or 1 or 0).
-- Order:   date, number, id, the same as in the condition. COALESCE, because an invoice without a number has to be
--          seen, and reported, too.
-- Written so that H2, PostgreSQL and SQL Server take it: no row values, OFFSET before FETCH, and truth as a number.
SELECT i.id                    AS invoice_id,
       i.version               AS invoice_version,
       i.status                AS invoice_status,
       i.number                AS invoice_number,
       i.invoice_date          AS invoice_date,
       i.due_date              AS due_date,
       COALESCE(NULLIF(i.po_no, ''), o.po_ro_no) AS po_number,
       i.total_amount          AS total_amount,
       i.paid_amount           AS paid_amount,
       i.currency_code         AS currency_code,
       i.notes                 AS notes,
       c.id                    AS client_id,
       c.client_type           AS client_type,
       c.company_name          AS company_name,
       c.first_name            AS first_name,
       c.last_name             AS last_name,
       c.email                 AS email,
       c.phone                 AS phone,
       c.accounting_id         AS accounting_id,
       c.bill_line1            AS bill_line1,
       c.bill_line2            AS bill_line2,
       c.bill_city             AS bill_city,
       c.bill_state            AS bill_state,
       c.bill_zip              AS bill_zip,
       c.bill_country          AS bill_country,
       c.ship_line1            AS ship_line1,
       c.ship_line2            AS ship_line2,
       c.ship_city             AS ship_city,
       c.ship_state            AS ship_state,
       c.ship_zip              AS ship_zip,
       c.ship_country          AS ship_country,
       c.qbo_class_id          AS class_id,
       c.archived              AS archived,
       c.merged_into_client_id AS merged_into_client_id
FROM invoice i
LEFT JOIN client c ON c.id = i.client_id
LEFT JOIN payment o ON o.id = (SELECT MIN(p.id) FROM payment p
                               WHERE p.invoice_id = i.id AND p.method = 'PO_RO' AND p.po_ro_no <> ''
                                 AND COALESCE(CAST(p.voided AS INTEGER), 0) = 0)
WHERE i.company_id = :?companyId
  AND i.status = :?approvedStatus
  AND i.invoice_date >= :?exportFrom
  AND i.id BETWEEN :?firstId AND :?lastId
  AND (i.invoice_date > :?afterDate
       OR (i.invoice_date = :?afterDate
           AND (COALESCE(i.number, '') > :?afterNumber
                OR (COALESCE(i.number, '') = :?afterNumber AND i.id > :?afterId))))
ORDER BY i.invoice_date, COALESCE(i.number, ''), i.id
OFFSET 0 ROWS FETCH NEXT :?chunkSize ROWS ONLY
