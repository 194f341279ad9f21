-- What QuickBooks answered to a document that was deleted again at once, as its warnings count as errors. As long as
-- nothing changes that the answer depends on, it would answer so again: the document is not sent only to be deleted.
create table taken_back (
    company_id    bigint        not null,
    realm_id      varchar(32)   not null,
    entity        varchar(24)   not null,
    source_id     varchar(128)  not null,
    code          varchar(8)    not null,
    circumstances varchar(64)   not null,
    message       varchar(2000) not null,
    remedy        varchar(1000) not null,
    noted_at      timestamp with time zone not null,
    primary key (company_id, realm_id, entity, source_id, code)
);
