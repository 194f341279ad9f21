-- Which properties of a QuickBooks record are the exporter's, and what they looked like when it last wrote them: so that a
-- person's edits are recognised, and what a person filled in survives an update.
alter table ledger add column own_fields varchar(1024);
alter table qbo_link add column fingerprint varchar(1024);

-- HELD, UNDO (what was just created is to be deleted again), REMOVED (the exporter deleted it; remembered only), VOID (void
-- on both sides, asked for no more).
alter table qbo_link add column standing varchar(8) default 'HELD' not null;
create index qbo_link_standing on qbo_link (company_id, realm_id, standing);
