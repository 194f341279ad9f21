-- A confirmation holds for the version of the payment that was shown, and ends when the payment needs no removal any more.
-- What was asked before is asked again.
delete from payment_removal;
alter table payment_removal add column invoice_id varchar(128) not null;
alter table payment_removal add column sync_token varchar(32) not null;
alter table payment_removal add column settled_at timestamp with time zone;
create index payment_removal_invoice on payment_removal (company_id, realm_id, invoice_id);
