-- What people decide about single documents and warnings.

alter table export_run add target_entity varchar(24);
alter table export_run add target_id bigint;
alter table export_run add target_before date;
alter table export_run add target_qbo_id varchar(32);

-- Documents that were entered in QuickBooks by hand, so that they are never exported a second time.
create table exported_by_hand (
    company_id bigint       not null,
    entity     varchar(24)  not null,
    source_id  varchar(128) not null,
    marked_by  varchar(255) not null,
    marked_at  timestamp with time zone not null,
    run_id     bigint       not null,
    primary key (company_id, entity, source_id)
);

-- Warnings that somebody has accepted, so that they block no more where warnings are treated as errors.
create table accepted_warning (
    company_id  bigint       not null,
    code        varchar(8)   not null,
    entity      varchar(24)  not null,
    source_id   varchar(128) not null,
    accepted_by varchar(255) not null,
    accepted_at timestamp with time zone not null,
    primary key (company_id, code, entity, source_id)
);

-- What is known of an adopted document stands where the hash of an exported one stands.
alter table qbo_link alter column source_hash set data type varchar(128);
