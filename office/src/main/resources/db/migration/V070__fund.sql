-- Money of one source, purpose and year in the books of one union (F2, F10, F13).
create table fund (
    id           bigint primary key generated always as identity,
    organisation bigint not null references organisation,
    source       text not null check (source in ('CENTRAL', 'PROVINCIAL', 'LOCAL', 'UNION', 'DONATION', 'OTHER')),
    purpose      text not null check (length(purpose) between 2 and 40),
    uses         text[] not null check (cardinality(uses) between 1 and 7
                     and uses <@ array['LIVING', 'MEDICAL', 'EDUCATION', 'ACCIDENT', 'TRAINING', 'LEGAL', 'WORK_STUDY']),
    year         int not null check (year between 2020 and 2100),
    unique (organisation, source, purpose, year)
);
alter table fund enable row level security;
create policy fund_seen on fund for all to bangfu_app
    using (organisation between acting_from() and acting_to())
    with check (organisation between acting_from() and acting_to());
grant select, insert on fund to bangfu_app;

-- What came in from outside (F4): never changed; a wrong one is reversed in the books.
create table receipt (
    id           bigint primary key generated always as identity,
    organisation bigint not null references organisation,
    fund         bigint not null references fund,
    document     text not null check (length(document) between 2 and 60),
    payer        text not null check (length(payer) between 2 and 60),
    amount_fen   bigint not null check (amount_fen > 0),
    received_on  date not null,
    pass_on_by   date,                                -- F12, of a city's receipts
    voucher      bigint not null unique,              -- references voucher, which comes with the books
    account      bigint not null,
    entered_by   text not null,
    entered_at   timestamptz not null
);
create index receipt_territory on receipt (organisation, id desc);
create index receipt_fund on receipt (fund);
alter table receipt enable row level security;
create policy receipt_seen on receipt for all to bangfu_app
    using (organisation between acting_from() and acting_to())
    with check (organisation between acting_from() and acting_to());
create trigger receipt_appended before update or delete on receipt for each row execute function refuse_change();
grant select, insert on receipt to bangfu_app;

-- A quota that goes down the tree, the money that follows it, and its arrival (F12). Both unions see it.
create table allocation (
    id           bigint primary key generated always as identity,
    organisation bigint not null references organisation,     -- who gives
    receiver     bigint not null references organisation,
    fund         bigint not null references fund,             -- of the giver
    source       text not null,
    purpose      text not null,
    uses         text[] not null,
    year         int not null,
    document     text not null check (length(document) between 2 and 60),
    amount_fen   bigint not null check (amount_fen > 0),
    allocated_on date not null,
    remitted_on  date,
    remitted_by  text,
    remit_serial text,
    arrived_on   date,
    arrived_by   text,
    version      int not null default 0,
    account      bigint not null,
    entered_by   text not null,
    check (organisation <> receiver),
    check ((remitted_on is null) = (remit_serial is null)),
    check (arrived_on is null or remitted_on is not null),
    check (remitted_on >= allocated_on and arrived_on >= remitted_on)
);
create index allocation_giver on allocation (organisation, id desc);
create index allocation_receiver on allocation (receiver, id desc);
alter table allocation enable row level security;
create policy allocation_seen on allocation for select to bangfu_app
    using (organisation between acting_from() and acting_to() or receiver between acting_from() and acting_to());
create policy allocation_given on allocation for insert to bangfu_app
    with check (organisation between acting_from() and acting_to());
create policy allocation_moved on allocation for update to bangfu_app
    using (organisation between acting_from() and acting_to() or receiver between acting_from() and acting_to())
    with check (organisation between acting_from() and acting_to() or receiver between acting_from() and acting_to());
grant select, insert, update (remitted_on, remitted_by, remit_serial, arrived_on, arrived_by, version) on allocation to bangfu_app;
