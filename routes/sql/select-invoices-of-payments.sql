-- To which invoices payments belong: asked about payments that a person set against other invoices in QuickBooks, too.
--
-- Given:   ids, the payments (camel-sql fills the list in).
-- Returns: the columns below under exactly these names (in any order and case); the order of rows does not matter.
--          One row for each payment that is still there, voided ones too. payment_method, payment_amount and voided
--          are as in select-payments.sql.
SELECT p.id         AS payment_id,
       p.invoice_id AS invoice_id,
       p.method     AS payment_method,
       p.amount     AS payment_amount,
       p.voided     AS voided
FROM payment p
WHERE p.id IN (:#in:ids)
