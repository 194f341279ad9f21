-- The payments of a chunk of exported invoices, each row with its invoice.
--
-- Given:   ids, the invoices (camel-sql fills the list in).
-- Returns: the columns below under exactly these names (in any order and case); the order of rows does not matter.
--          One row for each payment, voided ones too; one row with payment_id null for an invoice without any.
--          invoice_date is a date without time; amounts are exact decimals. The client's names may be null.
--          payment_method is CREDIT_CARD, CASH_CHECK, any other word for a way to pay, or PO_RO for an order number
--          that is no money; payment_amount may be null there. paid_at is a point in time (timestamp with time zone),
--          for its date is the day in the company's time zone; or a plain date. voided is true or false (or 1 or 0).
SELECT i.id           AS invoice_id,
       i.number       AS invoice_number,
       i.invoice_date AS invoice_date,
       i.total_amount AS total_amount,
       c.company_name AS company_name,
       c.first_name   AS first_name,
       c.last_name    AS last_name,
       p.id           AS payment_id,
       p.method       AS payment_method,
       p.amount       AS payment_amount,
       p.paid_at      AS paid_at,
       p.check_no     AS check_number,
       p.po_ro_no     AS order_number,
       p.notes        AS payment_notes,
       p.voided       AS voided
FROM invoice i
LEFT JOIN client c ON c.id = i.client_id
LEFT JOIN payment p ON p.invoice_id = i.id
WHERE i.id IN (:#in:ids)
