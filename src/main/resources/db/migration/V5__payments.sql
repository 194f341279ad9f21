-- Payments of exported invoices.

-- How shop and QuickBooks stood when the payments of an invoice were last the same on both sides. As long as both
-- stand there, nothing has to be asked. linked_ids are the payments set against the invoice, own_ids those that exports
-- made for it, some of which may pay nothing of it. sync_token is null until QuickBooks told it after our own writes.
create table payment_standing (
    company_id     bigint         not null,
    realm_id       varchar(32)    not null,
    invoice_id     varchar(128)   not null,
    qbo_invoice_id varchar(32)    not null,
    wanted_hash    varchar(64)    not null,
    linked_ids     text           not null,
    own_ids        text           not null,
    balance        decimal(19, 4) not null,
    sync_token     varchar(32),
    updated_at     timestamp with time zone not null,
    primary key (company_id, realm_id, invoice_id)
);

-- Payments entered by hand in QuickBooks that may be reconciled there: each is removed only after somebody confirmed it.
create table payment_removal (
    company_id      bigint         not null,
    realm_id        varchar(32)    not null,
    qbo_payment_id  varchar(32)    not null,
    document_number varchar(512),
    party_name      varchar(512),
    payment_date    date           not null,
    amount          decimal(19, 4) not null,
    reason          varchar(2000)  not null,
    found_at        timestamp with time zone not null,
    confirmed_by    varchar(255),
    confirmed_at    timestamp with time zone,
    primary key (company_id, realm_id, qbo_payment_id)
);

-- What a removed payment was has to fit beside its line.
alter table export_log alter column detail set data type text;
