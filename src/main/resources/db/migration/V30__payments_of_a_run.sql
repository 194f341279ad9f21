-- How many exported invoices a run under way has looked at for their payments; null until it has come to payments.
alter table export_run add column payments integer;
