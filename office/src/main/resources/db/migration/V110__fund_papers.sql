-- The paper of a receipt (F4) is sealed with a key of the receipt's own, like everything a person uploads.
alter table receipt add dossier bigint references dossier;

-- Each step of a quota stands in somebody's books; a quota that never left can be taken back, as everything else, in red (F10, F12).
alter table allocation
    add voucher        bigint unique references voucher,
    add remit_voucher  bigint unique references voucher,
    add arrive_voucher bigint unique references voucher,
    add cancelled_on   date,
    add check (cancelled_on is null or remitted_on is null);
grant update (voucher, remit_voucher, arrive_voucher, cancelled_on) on allocation to bangfu_app;

-- What a city keeps for its own centre, which F12 counts among those the quota goes to. It moves no money.
create table own_share (
    id           bigint primary key generated always as identity,
    organisation bigint not null references organisation,
    fund         bigint not null references fund,
    document     text not null check (length(document) between 2 and 60),
    amount_fen   bigint not null check (amount_fen > 0),
    decided_on   date not null,
    account      bigint not null,
    entered_by   text not null
);
create index own_share_fund on own_share (fund);
create trigger own_share_appended before update or delete on own_share for each row execute function refuse_change();
alter table own_share enable row level security;
create policy own_share_seen on own_share for all to bangfu_app
    using (organisation between acting_from() and acting_to())
    with check (organisation between acting_from() and acting_to());
grant select, insert on own_share to bangfu_app;

create index allocation_fund on allocation (fund);
