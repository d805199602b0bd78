-- The books of each union (F10): vouchers and their lines are appended, never changed; balances are kept beside them in the same
-- transaction. The book's row is locked while a voucher is posted: numbers have no gaps, the chain has no branches.
create table book (
    organisation bigint primary key references organisation,
    hash         bytea not null check (length(hash) = 32)
);
alter table book enable row level security;
create policy book_seen on book for all to bangfu_app
    using (organisation between acting_from() and acting_to())
    with check (organisation between acting_from() and acting_to());
grant select, insert, update on book to bangfu_app;

create table voucher (
    id           bigint primary key generated always as identity,
    organisation bigint not null references book,
    year         int not null,
    number       int not null check (number > 0),
    occasion     text not null check (occasion in ('RECEIPT', 'ALLOCATION', 'REMITTANCE', 'ARRIVAL', 'RESERVATION', 'PAYMENT', 'FREEING',
                     'CLAIM', 'RECOVERY', 'CLOSING', 'REVERSAL')),
    summary      text not null,
    day          date not null,
    proof        text not null,
    account      bigint not null,
    made_by      text not null,
    made_at      timestamptz not null,
    reverses     bigint unique references voucher,    -- a voucher is taken back once
    previous     bytea not null,
    hash         bytea not null,
    unique (organisation, year, number),
    check (year = extract(year from day)),
    check ((occasion = 'REVERSAL') = (reverses is not null))
);
create index voucher_territory on voucher (organisation, id desc);
alter table voucher enable row level security;
create policy voucher_seen on voucher for all to bangfu_app
    using (organisation between acting_from() and acting_to())
    with check (organisation between acting_from() and acting_to());
create trigger voucher_appended before update or delete on voucher for each row execute function refuse_change();
create trigger voucher_kept before truncate on voucher for each statement execute function refuse_change();
grant select, insert on voucher to bangfu_app;

alter table receipt add foreign key (voucher) references voucher;

create table voucher_line (
    voucher     bigint not null references voucher,
    position    int not null check (position > 0),
    side        text not null check (side in ('DEBIT', 'CREDIT')),
    kind        text not null,
    fund        bigint not null references fund,
    used_for    text not null default '',             -- of an expense
    counterpart bigint not null default 0,            -- the other union of a transfer
    amount_fen  bigint not null check (amount_fen <> 0),
    primary key (voucher, position)
);
create index voucher_line_account on voucher_line (fund, kind, voucher);
alter table voucher_line enable row level security;
create policy voucher_line_seen on voucher_line for all to bangfu_app
    using (exists (select from voucher v where v.id = voucher))
    with check (exists (select from voucher v where v.id = voucher));
create trigger voucher_line_appended before update or delete on voucher_line for each row execute function refuse_change();
create trigger voucher_line_kept before truncate on voucher_line for each statement execute function refuse_change();
grant select, insert on voucher_line to bangfu_app;

-- Debits equal credits within each fund of each voucher, looked at once more when the transaction ends.
create function voucher_balances() returns trigger language plpgsql as $$
begin
    if exists (select from voucher_line l where l.voucher = new.voucher group by l.fund
                having sum(case l.side when 'DEBIT' then l.amount_fen else -l.amount_fen end) <> 0) then
        raise exception 'voucher % does not balance', new.voucher using errcode = '23514';
    end if;
    return null;
end $$;
create constraint trigger voucher_line_balanced after insert on voucher_line
    deferrable initially deferred for each row execute function voucher_balances();

create table account_balance (
    organisation bigint not null references book,
    fund         bigint not null references fund,
    kind         text not null,
    used_for     text not null default '',
    counterpart  bigint not null default 0,
    balance_fen  bigint not null,                     -- on the side on which the account grows
    primary key (organisation, fund, kind, used_for, counterpart),
    check (kind not in ('DEPOSIT', 'RESERVED', 'RECEIVABLE', 'PAYABLE') or balance_fen >= 0)
);
alter table account_balance enable row level security;
create policy account_balance_seen on account_balance for all to bangfu_app
    using (organisation between acting_from() and acting_to())
    with check (organisation between acting_from() and acting_to());
grant select, insert, update on account_balance to bangfu_app;

-- The official code of each kind of account, where a bookkeeper has set another than the one it begins with.
create table account_code (
    organisation bigint not null references organisation,
    kind         text not null,
    code         text not null check (code ~ '^[0-9]{3,12}$'),
    set_by       text not null,
    set_on       date not null,
    primary key (organisation, kind)
);
alter table account_code enable row level security;
create policy account_code_seen on account_code for all to bangfu_app
    using (organisation between acting_from() and acting_to())
    with check (organisation between acting_from() and acting_to());
grant select, insert, update on account_code to bangfu_app;
