-- What people were told. A message is written in the transaction that causes it and delivered afterwards, so none is lost or invented.
create table message (
    id        bigint primary key generated always as identity,
    account   bigint references account,             -- null for a bare telephone number
    about     text,
    phone     bytea,                                 -- sealed; null where nobody left one: read in the application only
    words     bytea not null,                        -- sealed
    at        timestamptz not null,
    delivery  text not null default 'WAITING' check (delivery in ('WAITING', 'DELIVERED', 'FAILED')),
    tries     int not null default 0,
    next_try  timestamptz not null,
    check (account is not null or phone is not null)
);
create index message_account on message (account, id desc);
create index message_waiting on message (next_try, id) where delivery = 'WAITING';
alter table message enable row level security;
create policy message_written on message for insert to bangfu_app with check (true);
-- Read by the one it was told, and by the office itself, which delivers.
create policy message_read on message for select to bangfu_app
    using (account = acting_account() or (acting_from() = 0 and acting_account() = 0));
create policy message_delivered on message for update to bangfu_app
    using (acting_from() = 0 and acting_account() = 0);
grant select, insert, update (delivery, tries, next_try) on message to bangfu_app;
