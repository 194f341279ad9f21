-- The record that documents share, such as a customer, which a finding about a document is really about.
alter table export_log add column cause_entity varchar(24);
alter table export_log add column cause_id varchar(128);
