-- A shop's database, as the exporter's SQL expects it; runs on H2 and PostgreSQL alike.
-- Amounts keep four decimals and are rounded half-up to cents on export; ids are given by whoever writes.

create table company (
    id            bigint primary key,
    name          varchar(200) not null,
    time_zone     varchar(60)  not null,
    currency_code char(3)      default 'USD' not null
);

create table company_feature (
    company_id   bigint      not null references company (id),
    feature_code varchar(60) not null,
    active       boolean     not null,
    valid_from   date,
    valid_to     date,
    primary key (company_id, feature_code)
);

create table app_user (
    id         bigint primary key,
    company_id bigint       not null references company (id),
    email      varchar(200) not null,
    first_name varchar(100),
    last_name  varchar(100),
    active     boolean      not null
);

create table user_role (
    user_id   bigint      not null references app_user (id),
    role_code varchar(60) not null,
    primary key (user_id, role_code)
);

create table qb_class (
    id                   bigint primary key,
    company_id           bigint       not null references company (id),
    realm_id             varchar(30)  not null,
    qbo_class_id         varchar(30)  not null,
    name                 varchar(100) not null,
    fully_qualified_name varchar(500) not null,
    parent_qbo_class_id  varchar(30),
    active               boolean      not null,
    imported_at          timestamp with time zone,
    unique (company_id, realm_id, qbo_class_id)
);

-- qbo_class_id is QuickBooks' own id and no foreign key: an assignment outlives a cleared class list.
create table client (
    id                    bigint primary key,
    company_id            bigint      not null references company (id),
    client_type           varchar(10) not null,
    company_name          varchar(500),
    first_name            varchar(200),
    last_name             varchar(200),
    email                 varchar(200),
    phone                 varchar(60),
    notes                 varchar(4000),
    accounting_id         varchar(60),
    accounting_id2        varchar(60),
    bill_line1            varchar(200),
    bill_line2            varchar(200),
    bill_city             varchar(100),
    bill_state            varchar(60),
    bill_zip              varchar(20),
    bill_country          varchar(60),
    ship_line1            varchar(200),
    ship_line2            varchar(200),
    ship_city             varchar(100),
    ship_state            varchar(60),
    ship_zip              varchar(20),
    ship_country          varchar(60),
    qbo_class_id          varchar(30),
    archived              boolean default false not null,
    merged_into_client_id bigint references client (id),
    updated_at            timestamp with time zone not null
);
create index client_by_name on client (company_id, company_name);

create table area (
    id         bigint primary key,
    company_id bigint       not null references company (id),
    name       varchar(100) not null
);

create table vendor (
    id            bigint primary key,
    company_id    bigint not null references company (id),
    company_name  varchar(500),
    first_name    varchar(200),
    last_name     varchar(200),
    email         varchar(200),
    phone         varchar(60),
    addr_line1    varchar(200),
    addr_line2    varchar(200),
    city          varchar(100),
    state         varchar(60),
    zip           varchar(20),
    country       varchar(60),
    accounting_id varchar(60),
    archived      boolean default false not null,
    updated_at    timestamp with time zone not null
);

create table team (
    id         bigint primary key,
    company_id bigint       not null references company (id),
    name       varchar(100) not null,
    time_zone  varchar(60),
    vendor_id  bigint references vendor (id)
);

create table service (
    id            bigint primary key,
    company_id    bigint       not null references company (id),
    name          varchar(200) not null,
    description   varchar(4000),
    price_type    varchar(20)  not null,
    is_tax        boolean      default false not null,
    rate_percent  decimal(9, 4),
    accounting_id varchar(60),
    taxable       boolean      default true not null,
    archived      boolean      default false not null
);

create table vehicle (
    id         bigint primary key,
    vin        varchar(17),
    model_year integer,
    make       varchar(60),
    model      varchar(60),
    stock_no   varchar(30)
);

create table work_order (
    id          bigint primary key,
    company_id  bigint      not null references company (id),
    number      varchar(50) not null,
    ro_no       varchar(50),
    vehicle_id  bigint references vehicle (id),
    client_id   bigint references client (id),
    team_id     bigint references team (id),
    area_id     bigint references area (id),
    location_id bigint
);

create table invoice (
    id              bigint primary key,
    company_id      bigint         not null references company (id),
    number          varchar(60)    not null,
    invoice_type_id bigint,
    client_id       bigint references client (id),
    invoice_date    date           not null,
    due_date        date,
    po_no           varchar(50),
    status          varchar(20)    not null,
    total_amount    decimal(19, 4) not null,
    paid_amount     decimal(19, 4) default 0 not null,
    currency_code   char(3)        default 'USD' not null,
    notes           varchar(4000),
    area_id         bigint references area (id),
    team_id         bigint references team (id),
    approved_at     timestamp with time zone,
    updated_at      timestamp with time zone not null,
    version         integer        default 0 not null
);
create index invoice_by_key on invoice (company_id, status, invoice_date, number, id);

create table invoice_work_order (
    invoice_id    bigint  not null references invoice (id),
    work_order_id bigint  not null references work_order (id),
    position      integer not null,
    primary key (invoice_id, work_order_id)
);

create table invoice_line (
    id            bigint primary key,
    invoice_id    bigint         not null references invoice (id),
    work_order_id bigint references work_order (id),
    service_id    bigint references service (id),
    position      integer        not null,
    description   varchar(4000),
    quantity      decimal(19, 4),
    unit_price    decimal(19, 4),
    amount        decimal(19, 4) not null,
    rate_percent  decimal(9, 4),
    line_kind     varchar(20)    not null
);
create index invoice_line_by_invoice on invoice_line (invoice_id, position);

create table payment (
    id             bigint primary key,
    invoice_id     bigint      not null references invoice (id),
    method         varchar(20) not null,
    amount         decimal(19, 4),
    paid_at        timestamp with time zone not null,
    check_no       varchar(20),
    po_ro_no       varchar(50),
    notes          varchar(256),
    gateway_txn_id varchar(60),
    voided         boolean default false not null,
    updated_at     timestamp with time zone not null
);
create index payment_by_invoice on payment (invoice_id);

create table vendor_bill (
    id           bigint primary key,
    company_id   bigint         not null references company (id),
    vendor_id    bigint references vendor (id),
    number       varchar(60)    not null,
    bill_date    date           not null,
    due_date     date,
    status       varchar(20)    not null,
    total_amount decimal(19, 4) not null,
    notes        varchar(4000),
    updated_at   timestamp with time zone not null,
    version      integer        default 0 not null
);
create index vendor_bill_by_key on vendor_bill (company_id, status, bill_date, number, id);

create table vendor_bill_line (
    id             bigint primary key,
    vendor_bill_id bigint         not null references vendor_bill (id),
    position       integer        not null,
    description    varchar(4000),
    quantity       decimal(19, 4),
    unit_cost      decimal(19, 4),
    amount         decimal(19, 4),
    work_order_id  bigint references work_order (id),
    client_id      bigint references client (id)
);
create index vendor_bill_line_by_bill on vendor_bill_line (vendor_bill_id, position);
