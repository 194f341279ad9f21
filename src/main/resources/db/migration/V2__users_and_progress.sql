-- Who may log in to the pages, and how far a run is. Portable between H2 and PostgreSQL.

-- Only passwords and what the shop does not know: what a user may do for a company is asked of the shop each time.
create table exporter_user (
    email         varchar(255) primary key,
    password_hash varchar(255) not null,
    operator      boolean      not null,
    changed_at    timestamp with time zone not null
);

-- How often a login failed lately: of an e-mail (user:…) or from an address (from:…), known or not.
create table failed_login (
    subject      varchar(320) primary key,
    failures     integer      not null,
    last_at      timestamp with time zone not null
);

-- Figures of a run under way, so that any node can show them; and who wants it to end.
alter table export_run add column waiting integer default 0 not null;
alter table export_run add column done integer default 0 not null;
alter table export_run add column warnings integer default 0 not null;
alter table export_run add column errors integer default 0 not null;
alter table export_run add column stop_asked_by varchar(255);
