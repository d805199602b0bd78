-- What a city keeps for its own centre can be taken back in red, with its reason and its paper (F10, F12): a row beside it, both stay.
create table own_share_reversal (
    share        bigint primary key references own_share,
    organisation bigint not null references organisation,
    reason       text not null check (length(reason) between 1 and 100),
    proof        text not null check (length(proof) between 1 and 60),
    reversed_on  date not null,
    account      bigint not null,
    reversed_by  text not null
);
create trigger own_share_reversal_appended before update or delete on own_share_reversal
    for each row execute function refuse_change();
create trigger own_share_reversal_kept before truncate on own_share_reversal
    for each statement execute function refuse_change();
alter table own_share_reversal enable row level security;
create policy own_share_reversal_seen on own_share_reversal for all to bangfu_app
    using (organisation between acting_from() and acting_to())
    with check (organisation between acting_from() and acting_to());
grant select, insert on own_share_reversal to bangfu_app;
